/** Variants of a procedure side by side, and what persons say of their steps. */
package id.talaksana.http.central.variants;
