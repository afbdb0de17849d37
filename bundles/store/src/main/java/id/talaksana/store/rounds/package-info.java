/** Ranks applicants in the database, sharing no code with the ranker in Java. */
package id.talaksana.store.rounds;
