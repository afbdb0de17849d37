package id.talaksana.api.definition.step;

import id.talaksana.api.text.Sourced;

/** What stands in a column of the quality standard that has no key of its own; {@code column} is its printed heading. */
public record StepQuality(String column, Sourced<String> text) {}
