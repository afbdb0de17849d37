/** What each applicant of a round has handed in of what the definition requires. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.requirements;
