/** Cases under way: opening them, performing steps, and their tamper-evident record. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.cases;
