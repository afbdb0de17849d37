package id.talaksana.api.rounds.eligibility;

import id.talaksana.api.condition.Truth;
import id.talaksana.api.text.Diagnostic.Text;

/**
 * What a rule says of one applicant.
 *
 * @param rule its id
 * @param holds whether it holds; unknown where the applicant's values are not all there, which people decide on
 * @param requirement id of the requirement that is not met where it does not hold; may be null
 * @param bound what has to hold, in words
 * @param value what the applicant has, in words; empty where nothing is known
 * @param message what is said to those for whom it does not hold
 * @param basis the provision that it rests on
 */
public record Ruling(
        String rule, Truth holds, String requirement, Text bound, Text value, String message, String basis) {}
