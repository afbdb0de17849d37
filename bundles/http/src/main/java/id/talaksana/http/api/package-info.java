/** The face for programs: one JAX-RS application under {@code /api}. */
package id.talaksana.http.api;
