/** Scores of a round's applicants: what comes in, what stands, and who lacks one. */
package id.talaksana.core.rounds.scores;
