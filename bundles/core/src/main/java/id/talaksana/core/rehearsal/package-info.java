/** Plays definitions with invented people, by the engine that runs cases. */
package id.talaksana.core.rehearsal;
