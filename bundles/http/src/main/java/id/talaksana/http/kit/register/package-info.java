/** The register of one agency on pages: what its administrator and a central one see of it and do to it. */
package id.talaksana.http.kit.register;
