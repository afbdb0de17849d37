/** What a definition says of selections alone: rankings and announcements. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.definition.selection;
