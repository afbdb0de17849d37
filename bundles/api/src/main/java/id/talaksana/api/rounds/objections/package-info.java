/** Objections (<em>sanggah</em>) to what a step of a selection round decided, and what comes of them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.objections;
