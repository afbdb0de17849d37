/** Working days: weekends, national holidays and joint leave. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.calendar;
