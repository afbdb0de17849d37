/** Which definitions are in use, and what was found wrong with the others. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.catalogue;
