package id.talaksana.core.sessions;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.sessions.Attendance;
import id.talaksana.api.rounds.sessions.Clash;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.store.sessions.SessionStore.Seat;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who takes part in which session: whoever the step still has to decide on, in one of its sessions at most. */
record Seating(SessionStore store, RoundStore rounds, SeenRound round) {

    Planned assigning(SessionDeed.Assign deed, Step step) {
        List<Session> all = store.list(round.scope(), round.id());
        List<Session> its = chosen(all, deed, step);
        List<Participant> seated = store.participants(round.scope(), round.id(), null, 0, Integer.MAX_VALUE);
        List<LeftOut> leftOut = new ArrayList<>();
        OtherRounds others = new OtherRounds(store, round.id());
        Filling filling = new Filling(all, its, seated, others, deed.session() != null);
        for (Applicant each : free(deed, step, all, seated, leftOut)) {
            if (!filling.take(each)) {
                leftOut.add(new LeftOut(
                        null, each.registration(), CoreWords.text("no-session-has-room-for-this-applicant")));
            }
        }
        List<Clash> found = clashes(its, seated, others, filling);
        return seated(deed, step, leftOut, filling, found);
    }

    private List<Clash> clashes(List<Session> its, List<Participant> seated, OtherRounds others, Filling filling) {
        Clashes clashes = new Clashes(round, filling.sessions(), others);
        List<Participant> everybody =
                Stream.concat(seated.stream(), filling.fresh.stream()).toList();
        return Stream.concat(
                        clashes.ofCapacity(its.stream().map(Session::number).toList()).stream(),
                        clashes.ofParticipants(filling.fresh, everybody).stream())
                .toList();
    }

    private Planned seated(
            SessionDeed.Assign deed, Step step, List<LeftOut> leftOut, Filling filling, List<Clash> found) {
        List<Seat> seats = filling.fresh.stream()
                .map(each -> new Seat(each.applicant(), step.id(), each.session(), null))
                .toList();
        return Planned.of(
                RoundEntry.Kind.SESSION_SEATS,
                step.id(),
                null,
                SessionPlans.digest(deed),
                seats.size(),
                leftOut,
                found,
                entry -> store.seat(round.id(), seats, entry));
    }

    private static List<Session> chosen(List<Session> all, SessionDeed.Assign deed, Step step) {
        List<Session> its = all.stream()
                .filter(session -> session.step().equals(step.id()))
                .filter(session -> deed.session() == null || session.number() == deed.session())
                .toList();
        if (its.isEmpty()) {
            throw deed.session() == null
                    ? new Refusal(INVALID, CoreWords.text("the-step-has-no-session-yet", step.id()), List.of())
                    : SessionPlans.missing(deed.session());
        }
        return its;
    }

    /** Those of the set who are in none of the step's sessions, in the order in which they came into the round. */
    private List<Applicant> free(
            SessionDeed.Assign deed, Step step, List<Session> all, List<Participant> seated, List<LeftOut> leftOut) {
        Map<Integer, Session> taken = taken(step, all, seated);
        List<Applicant> free = new ArrayList<>();
        Set<String> found = new HashSet<>();
        boolean named = deed.set().registrations() != null;
        for (Applicant each : new RoundApplicants(rounds, round).undecided(step, deed.set())) {
            found.add(each.registration());
            takeOrLeave(leftOut, taken, free, named, each);
        }
        notFound(deed, leftOut, found, named);
        return free;
    }

    private static Map<Integer, Session> taken(Step step, List<Session> all, List<Participant> seated) {
        Map<Integer, Session> sessions = Clashes.byNumber(all);
        Map<Integer, Session> taken = new HashMap<>();
        seated.stream()
                .filter(each -> sessions.get(each.session()).step().equals(step.id()))
                .forEach(each -> taken.put(each.applicant(), sessions.get(each.session())));
        return taken;
    }

    private static void takeOrLeave(
            List<LeftOut> leftOut, Map<Integer, Session> taken, List<Applicant> free, boolean named, Applicant each) {
        Session in = taken.get(each.number());
        if (in == null) {
            free.add(each);
        } else if (named) {
            leftOut.add(new LeftOut(
                    null, each.registration(), CoreWords.text("this-applicant-is-in-a-session", Clashes.told(in))));
        }
    }

    private static void notFound(SessionDeed.Assign deed, List<LeftOut> leftOut, Set<String> found, boolean named) {
        if (named) {
            deed.set().registrations().stream()
                    .distinct()
                    .filter(registration -> !found.contains(registration))
                    .forEach(registration -> leftOut.add(new LeftOut(
                            null,
                            WrittenText.shown(registration),
                            CoreWords.text("this-step-does-not-decide-on-this-applicant"))));
        }
    }

    Planned removing(SessionDeed.Remove deed, Session session) {
        SeenRound.requireReason(deed.reason(), true);
        Map<String, Participant> there = new HashMap<>();
        store.participants(round.scope(), round.id(), session.number(), 0, Integer.MAX_VALUE)
                .forEach(each -> there.put(each.registration(), each));
        List<LeftOut> leftOut = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (String registration : new HashSet<>(deed.registrations())) {
            Participant one = there.get(registration);
            if (one == null) {
                leftOut.add(new LeftOut(
                        null, WrittenText.shown(registration), CoreWords.text("this-applicant-is-not-in-the-session")));
            } else if (isOver(one)) {
                leftOut.add(new LeftOut(
                        null,
                        registration,
                        CoreWords.text("this-applicant-was-seen", Wording.both(words -> words.of(one.attendance())))));
            } else {
                seats.add(new Seat(one.applicant(), session.step(), 0, deed.reason()));
            }
        }
        return Planned.of(
                RoundEntry.Kind.SESSION_SEATS,
                session.step(),
                deed.reason(),
                SessionPlans.digest(deed),
                seats.size(),
                leftOut,
                List.of(),
                entry -> store.seat(round.id(), seats, entry));
    }

    /** Whoever had a reason not to come may go into another session. */
    private static boolean isOver(Participant one) {
        return one.attendance() != null && one.attendance() != Attendance.EXCUSED;
    }
}
