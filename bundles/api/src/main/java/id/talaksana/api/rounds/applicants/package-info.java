/** How those who apply in a round come in by tables of its source, and go out in the same form. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.applicants;
