/** Which applicants of a round are eligible by the rules of its definition. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.eligibility;
