package id.talaksana.core.sessions;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.sessions.Clash;
import id.talaksana.api.rounds.sessions.Clash.Kind;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.store.sessions.SessionStore.Elsewhere;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what cannot be among sessions as they would stand.
 *
 * @param all of the round
 * @param others of the agency's other rounds
 */
record Clashes(SeenRound round, List<Session> all, OtherRounds others) {

    /** Of the sessions with these numbers: their places, and their days against their steps' dates. */
    List<Clash> ofPlaces(List<Integer> numbers) {
        List<Clash> clashes = new ArrayList<>();
        for (Session one : all) {
            if (!numbers.contains(one.number())) {
                continue;
            }
            window(one, clashes);
            elsewhere(one, clashes);
            placeTwice(numbers, clashes, one);
        }
        return clashes;
    }

    private void placeTwice(List<Integer> numbers, List<Clash> clashes, Session one) {
        for (Session other : all) {
            boolean once = !numbers.contains(other.number()) || other.number() < one.number();
            if (once && other.number() != one.number() && isUsedTwice(one, other)) {
                clashes.add(new Clash(
                        Kind.PLACE,
                        one.number(),
                        other.number(),
                        null,
                        CoreWords.text("a-place-is-used-twice", one.slot().place(), told(one), told(other))));
            }
        }
    }

    private void elsewhere(Session one, List<Clash> clashes) {
        for (Elsewhere other : others.beside(one.slot())) {
            if (one.slot().isWhere(other.session().slot())) {
                clashes.add(new Clash(
                        Kind.PLACE,
                        one.number(),
                        null,
                        null,
                        CoreWords.text(
                                "a-place-is-used-twice", one.slot().place(), told(one), OtherRounds.told(other))));
            }
        }
    }

    private static boolean isUsedTwice(Session one, Session other) {
        return one.slot().overlaps(other.slot()) && one.slot().isWhere(other.slot());
    }

    private void window(Session one, List<Clash> clashes) {
        Step step = round.selecting().service().step(one.step()).orElseThrow();
        if (step.window() == null) {
            return;
        }
        LocalDate last = last(step);
        LocalDate day = one.slot().day();
        if (day.isBefore(step.window().from()) || day.isAfter(last)) {
            outside(one, clashes, step, last);
        }
    }

    private static void outside(Session one, List<Clash> clashes, Step step, LocalDate last) {
        clashes.add(new Clash(
                Kind.WINDOW,
                one.number(),
                null,
                null,
                CoreWords.text(
                        "a-session-is-outside-its-step",
                        told(one),
                        step.window().from(),
                        last)));
    }

    /** The last day of a step, which may have been moved while it is open. */
    private LocalDate last(Step step) {
        LocalDate printed = step.window().to();
        return round.file().open().stream()
                .filter(row -> row.step().equals(step.id()) && row.dueAt() != null)
                .map(StepRow::dueAt)
                .map(due -> LocalDate.ofInstant(due.minusMillis(1), round.zone()))
                .filter(moved -> moved.isAfter(printed))
                .findFirst()
                .orElse(printed);
    }

    /** Where more take part than have room, of the sessions with these numbers. */
    List<Clash> ofCapacity(List<Integer> numbers) {
        return all.stream()
                .filter(one -> numbers.contains(one.number())
                        && one.participants() > one.slot().capacity())
                .map(one -> new Clash(
                        Kind.CAPACITY,
                        one.number(),
                        null,
                        null,
                        CoreWords.text(
                                "more-take-part-than-have-room",
                                told(one),
                                one.participants(),
                                one.slot().capacity())))
                .toList();
    }

    /** Who would be in two at once: of these, against all that they are in. */
    List<Clash> ofParticipants(List<Participant> some, List<Participant> everybody) {
        Map<Integer, List<Session>> inWhich = new HashMap<>();
        Map<Integer, Session> sessions = byNumber(all);
        for (Participant each : everybody) {
            inWhich.computeIfAbsent(each.applicant(), applicant -> new ArrayList<>())
                    .add(sessions.get(each.session()));
        }
        List<Clash> clashes = new ArrayList<>();
        for (Participant each : some) {
            Session one = sessions.get(each.session());
            inTwo(inWhich, clashes, each, one);
            elsewhere(each, one, clashes);
        }
        return clashes;
    }

    private static void inTwo(Map<Integer, List<Session>> inWhich, List<Clash> clashes, Participant each, Session one) {
        for (Session other : inWhich.getOrDefault(each.applicant(), List.of())) {
            if (other.number() != one.number() && one.slot().overlaps(other.slot())) {
                clashes.add(new Clash(
                        Kind.PARTICIPANT,
                        one.number(),
                        other.number(),
                        each.registration(),
                        CoreWords.text("somebody-is-in-two-sessions", each.registration(), told(one), told(other))));
            }
        }
    }

    private void elsewhere(Participant each, Session one, List<Clash> clashes) {
        for (Elsewhere other : others.beside(one.slot())) {
            if (others.takingPart(other).contains(each.applicant())) {
                clashes.add(new Clash(
                        Kind.PARTICIPANT,
                        one.number(),
                        null,
                        each.registration(),
                        CoreWords.text(
                                "somebody-is-in-two-sessions",
                                each.registration(),
                                told(one),
                                OtherRounds.told(other))));
            }
        }
    }

    static Map<Integer, Session> byNumber(List<Session> all) {
        Map<Integer, Session> sessions = new HashMap<>();
        all.forEach(session -> sessions.put(session.number(), session));
        return sessions;
    }

    /** A session as a sentence names it. */
    static String told(Session one) {
        return one.number() + " (" + one.slot().day() + " " + one.slot().from() + "–"
                + one.slot().to() + ")";
    }
}
