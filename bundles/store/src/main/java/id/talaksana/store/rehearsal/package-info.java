/** Stores in memory, for rehearsals. */
package id.talaksana.store.rehearsal;
