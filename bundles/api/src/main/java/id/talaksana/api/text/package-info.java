/** What is said to people, and how well it is known: sourced values, refusals, findings, and terms. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.text;
