/** What follows from a procedure's definition alone, whoever reads it: which of its steps come after which. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.procedure;
