package id.talaksana.api.rounds.objections;

import id.talaksana.api.rounds.Judgement;
import java.time.Instant;
import java.util.List;

/**
 * An objection to what was decided on one applicant.
 *
 * @param number counts the objections of the round from 1
 * @param period id of the step in which objections are heard
 * @param registration whose outcome is objected to
 * @param objector registration number of whoever objects
 * @param contested the judgement with its reason as it was when it was objected to
 * @param text what the objector says
 * @param dueAt until when it is to be answered; null: no time was set
 * @param state how far it has come
 * @param events what happened to it, the first one first
 */
public record Objection(
        int number,
        String period,
        String registration,
        String objector,
        Judgement contested,
        String text,
        Instant dueAt,
        ObjectionState state,
        List<ObjectionEvent> events) {
    /** Longest text, in characters. */
    public static final int MAX_TEXT = 4_000;

    public Objection {
        events = List.copyOf(events);
    }

    /** When it was filed. */
    public Instant filedAt() {
        return events.get(0).at();
    }
}
