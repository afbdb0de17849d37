package id.talaksana.api.rounds.sessions;

import id.talaksana.api.rounds.RoundChange;
import java.util.List;

/**
 * What a deed does, or would do.
 *
 * @param clashes what keeps it from being done: a deed that was done has none
 */
public record SessionChange(RoundChange change, List<Clash> clashes) {
    public SessionChange {
        clashes = List.copyOf(clashes);
    }
}
