package id.talaksana.core.rounds;

import id.talaksana.api.definition.Step;

/** Hears of applicants who are sent back, in the transaction that does it. */
@FunctionalInterface
public interface Returning {
    /** Nobody waits for a correction. */
    Returning UNHEARD = (round, step, outcome, entry) -> {};

    /** @param entry number of the entry that sends them back */
    void returned(SeenRound round, Step step, Step.Outcome outcome, int entry);
}
