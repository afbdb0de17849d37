package id.talaksana.language.comparison;

import id.talaksana.api.comparison.Alignment;

/**
 * A step of the left, of the right, or a pair, of which a person has said something.
 *
 * @param left null: the right step alone
 * @param right null: the left step alone
 */
record ReviewedStep(String left, String right, Alignment.Review review) {}
