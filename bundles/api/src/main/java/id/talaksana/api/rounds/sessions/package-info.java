/** Sessions of a round's examinations: when and where, who takes part, and who came. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.sessions;
