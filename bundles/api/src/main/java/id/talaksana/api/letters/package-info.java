/** Letters that come in to a case, and letters that an agency makes in it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.letters;
