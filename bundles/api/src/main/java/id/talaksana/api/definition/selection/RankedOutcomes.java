package id.talaksana.api.definition.selection;

/** Ids of the outcomes for whoever is placed or goes on, and for all others. */
public record RankedOutcomes(String passed, String failed) {}
