/** Scores of those who apply in a round: where they are from, how long they hold, and every version of them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.scores;
