/**
 * The complaint counter (pengaduan, UU 25/2009): filing, following and handling. What is hidden of a ticket is hidden here, so
 * that no face can show it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.complaints;
