package id.talaksana.core.sessions;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.store.sessions.SessionStore.Elsewhere;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sessions of an agency's other rounds, which want the same rooms and people; each day is asked for once. */
final class OtherRounds {
    private final SessionStore store;
    private final CaseId round;
    private final Map<LocalDate, List<Elsewhere>> byDay = new HashMap<>();
    private final Map<Elsewhere, Set<Integer>> takingPart = new HashMap<>();

    OtherRounds(SessionStore store, CaseId round) {
        this.store = store;
        this.round = round;
    }

    /** Those at the same time. */
    List<Elsewhere> beside(Slot slot) {
        return byDay.computeIfAbsent(slot.day(), day -> store.elsewhere(round, day)).stream()
                .filter(other -> other.session().slot().overlaps(slot))
                .toList();
    }

    /** Numbers of this round's applicants who take part in one. */
    Set<Integer> takingPart(Elsewhere other) {
        return takingPart.computeIfAbsent(other, its -> store.alsoIn(round, its));
    }

    /** One as a sentence names it. */
    static String told(Elsewhere other) {
        return other.round() + ": " + Clashes.told(other.session());
    }
}
