/** Figures of agencies' work: how much is open, how long things take in working time, and what is said of it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.figures;
