/** What an agency publishes and the engine runs: the immutable records of a definition. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.definition;
