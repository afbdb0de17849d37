/** What the core asks of a store. Implemented by the store room alone. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.store;
