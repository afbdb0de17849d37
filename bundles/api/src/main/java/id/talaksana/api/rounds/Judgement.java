package id.talaksana.api.rounds;

/**
 * What was decided on one applicant at one step.
 *
 * @param step id of the step
 * @param outcome id of its outcome
 * @param reason null where the outcome needs none
 * @param entry number of the record's entry with which it was decided
 */
public record Judgement(String step, String outcome, String reason, int entry) {}
