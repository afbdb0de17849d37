/** How an agency numbers what leaves the house (<em>penomoran naskah dinas</em>). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.numbering;
