package id.talaksana.api.rounds.results;

import id.talaksana.api.rounds.InclusionProof;

/**
 * Shows one applicant that the own line is in a result.
 *
 * @param pseudonym under which it shows them
 * @param place of the line, from 1
 */
public record ResultProof(String pseudonym, int place, InclusionProof proof) {}
