/** Procedures that are played with invented people, before anybody is under them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rehearsal;
