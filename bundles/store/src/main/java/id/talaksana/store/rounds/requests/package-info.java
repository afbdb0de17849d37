/** Requests between agencies in the database of the asking one. */
package id.talaksana.store.rounds.requests;
