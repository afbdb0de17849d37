/** Cases under way that go over to another version of their agency's definition. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.migrations;
