/** Selection rounds: who applies for which seats with which scores, and exact numbers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds;
