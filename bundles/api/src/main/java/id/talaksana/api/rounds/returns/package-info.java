/** Applicants whose papers were sent back to be corrected. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.returns;
