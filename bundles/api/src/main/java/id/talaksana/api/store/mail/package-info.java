/** Whom mail goes to, and what of it did not arrive. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.store.mail;
