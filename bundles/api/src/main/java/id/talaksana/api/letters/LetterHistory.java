package id.talaksana.api.letters;

import java.time.Instant;
import java.util.List;

/**
 * A letter with its words and with all that was done with it.
 *
 * @param content its words, with its number and date once it has them
 * @param acts in order; the first one drafted it
 */
public record LetterHistory(Letter letter, String title, String content, List<Done> acts) {
    public LetterHistory {
        acts = List.copyOf(acts);
    }

    /**
     * Something that was done with it.
     *
     * @param entry number of the record's entry
     * @param state what it was then
     * @param actor id of the actor as whom it was done; null where it was drafted
     * @param by who did it, as {@link id.talaksana.api.access.Doer} writes it
     * @param reason may be null
     */
    public record Done(int entry, Letter.State state, String actor, String by, String reason, Instant at) {}
}
