/** Results of rankings: worked out by two rankers, checked, sealed, and worked out again by whoever wants to. */
package id.talaksana.core.rounds.results;
