/** What those who were served say of it: the satisfaction survey of PermenPAN-RB 14/2017. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.survey;
