/** Mail: to applicants of rounds what concerns them, and who carries it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.mail;
