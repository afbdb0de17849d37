/** What requests send, taken in within bounds of number, size and memory by every door alike. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.bodies;
