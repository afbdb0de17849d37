/** How values of the domain are said to people, in either language, the same at every face. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.wording;
