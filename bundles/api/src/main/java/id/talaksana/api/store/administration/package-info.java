/** Where it is kept what agencies' administrators lay down about people and prepare, and what central staff judge. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.store.administration;
