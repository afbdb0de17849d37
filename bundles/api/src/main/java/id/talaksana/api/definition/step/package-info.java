/** The parts of a step that say what it is by themselves: what is done, by whom, where, when, and where it leads. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.definition.step;
