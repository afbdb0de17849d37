/** Who may do what: accounts, roles and the scope of a query. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.access;
