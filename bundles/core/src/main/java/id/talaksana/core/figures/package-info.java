/** Counts figures of agencies' work from the record, and tells them. */
package id.talaksana.core.figures;
