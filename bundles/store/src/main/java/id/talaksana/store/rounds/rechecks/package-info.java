/** Second verdicts on applicants, in the database. */
package id.talaksana.store.rounds.rechecks;
