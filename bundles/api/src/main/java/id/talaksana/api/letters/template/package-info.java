/** How letters are laid down in a definition. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.letters.template;
