/** What an agency announces of a round: under embargo until it is released, then for everybody. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.announcements;
