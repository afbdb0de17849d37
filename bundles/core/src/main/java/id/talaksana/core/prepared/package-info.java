/** Versions of definitions that are being prepared. */
package id.talaksana.core.prepared;
