/** A ranking and its outcome. Two rankers work independently of each other; what both say alike may be announced. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.ranking;
