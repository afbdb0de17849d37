/** What is published, as papers and drawings: the SOP, the service standard, the forms. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.documents;
