/** What the way of a case depends on: conditions on what is known of it, and every combination that they tell apart. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.condition;
