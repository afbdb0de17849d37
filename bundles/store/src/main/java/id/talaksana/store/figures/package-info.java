/** Figures of agencies' work in the database. */
package id.talaksana.store.figures;
