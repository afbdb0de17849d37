/** A blind second look at a sample of what was decided on applicants. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.rechecks;
