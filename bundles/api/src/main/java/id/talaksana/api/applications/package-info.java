/** How people without an account apply for something, hand in files, and act on what they applied for. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.applications;
