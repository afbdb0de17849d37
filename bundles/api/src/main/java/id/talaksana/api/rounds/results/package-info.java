/** Results of rankings: worked out twice, sealed, decided by, calculated for one applicant, and published without names. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.results;
