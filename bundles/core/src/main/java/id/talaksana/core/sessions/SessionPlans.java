package id.talaksana.core.sessions;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.sessions.Clash;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.store.sessions.SessionStore.Held;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What may be done with the sessions of a round, by whoever works on it: they are prepared before their step is open. */
record SessionPlans(SessionStore store, RoundStore rounds, ScoreStore scores, SeenRound round) {

    Planned of(SessionDeed deed) {
        round.requireWorker();
        if (deed instanceof SessionDeed.Enter enter) {
            return entering(deed, enter.step(), List.of(sound(enter.slot())), List.of());
        } else if (deed instanceof SessionDeed.Import table) {
            List<LeftOut> leftOut = new ArrayList<>();
            return entering(deed, table.step(), SessionTable.slots(table.table(), leftOut), leftOut);
        } else if (deed instanceof SessionDeed.Move move) {
            return moving(move);
        } else if (deed instanceof SessionDeed.Assign assign) {
            return new Seating(store, rounds, round).assigning(assign, step(assign.step()));
        } else if (deed instanceof SessionDeed.Remove remove) {
            return new Seating(store, rounds, round).removing(remove, session(remove.session()));
        } else if (deed instanceof SessionDeed.Attend attend) {
            return attending(deed, attend.session()).of(attend.seen(), attend.othersPresent(), new ArrayList<>());
        }
        SessionDeed.AttendTable table = (SessionDeed.AttendTable) deed;
        List<LeftOut> leftOut = new ArrayList<>();
        return attending(deed, table.session()).of(SessionTable.seen(table.table(), leftOut), false, leftOut);
    }

    private Attending attending(SessionDeed deed, int number) {
        Session session = session(number);
        return new Attending(store, scores, round, session, step(session.step()), digest(deed));
    }

    /** A step that holds sessions; another one is refused. */
    private Step step(String id) {
        List<String> all = round.selecting().service().steps().stream()
                .filter(step -> step.sessions() != null)
                .map(Step::id)
                .toList();
        return round.selecting()
                .service()
                .step(String.valueOf(id))
                .filter(step -> step.sessions() != null)
                .orElseThrow(() -> {
                    String shown = id == null ? "-" : WrittenText.shown(id);
                    return new Refusal(
                            INVALID, CoreWords.text("this-step-has-no-sessions", shown, String.join(", ", all)), all);
                });
    }

    private Session session(int number) {
        return store.list(round.scope(), round.id()).stream()
                .filter(session -> session.number() == number)
                .findFirst()
                .orElseThrow(() -> missing(number));
    }

    static Refusal missing(int number) {
        return new Refusal(NOT_FOUND, CoreWords.text("the-round-has-no-such-session", number), List.of());
    }

    private static Slot sound(Slot slot) {
        Text fault = SessionTable.fault(slot);
        if (fault != null) {
            throw new Refusal(INVALID, fault, List.of());
        }
        return slot;
    }

    private Planned entering(SessionDeed deed, String stepId, List<Slot> slots, List<LeftOut> leftOut) {
        Step step = step(stepId);
        List<Session> all = new ArrayList<>(store.list(round.scope(), round.id()));
        int last = all.stream().mapToInt(Session::number).max().orElse(0);
        List<Held> held = new ArrayList<>();
        for (Slot slot : slots) {
            held.add(new Held(++last, step.id(), slot, null));
            all.add(new Session(last, step.id(), slot, 0, 0, 0, 0, null, 0));
        }
        List<Integer> fresh = held.stream().map(Held::number).toList();
        return entered(deed, leftOut, step, all, held, fresh);
    }

    private Planned entered(
            SessionDeed deed,
            List<LeftOut> leftOut,
            Step step,
            List<Session> all,
            List<Held> held,
            List<Integer> fresh) {
        return Planned.of(
                RoundEntry.Kind.SESSIONS,
                step.id(),
                null,
                digest(deed),
                held.size(),
                leftOut,
                new Clashes(round, all, others()).ofPlaces(fresh),
                entry -> store.hold(round.id(), held, entry));
    }

    private Planned moving(SessionDeed.Move deed) {
        Session before = session(deed.session());
        requireMovable(deed, before);
        Session after = new Session(
                before.number(), before.step(), deed.slot(), before.participants(), 0, 0, 0, deed.reason(), 0);
        List<Session> all = store.list(round.scope(), round.id()).stream()
                .map(each -> each.number() == after.number() ? after : each)
                .toList();
        Clashes clashes = new Clashes(round, all, others());
        List<Integer> moved = List.of(after.number());
        List<Clash> found = clashes(after, clashes, moved);
        Held held = new Held(after.number(), after.step(), after.slot(), deed.reason());
        return moved(deed, before, after, found, held);
    }

    private static void requireMovable(SessionDeed.Move deed, Session before) {
        SeenRound.requireReason(deed.reason(), true);
        sound(deed.slot());
        if (before.present() + before.excused() + before.absent() > 0) {
            throw new Refusal(CONFLICT, CoreWords.text("the-session-was-held", Clashes.told(before)), List.of());
        }
    }

    private List<Clash> clashes(Session after, Clashes clashes, List<Integer> moved) {
        return Stream.of(
                        clashes.ofPlaces(moved),
                        clashes.ofCapacity(moved),
                        clashes.ofParticipants(
                                store.participants(round.scope(), round.id(), after.number(), 0, Integer.MAX_VALUE),
                                store.participants(round.scope(), round.id(), null, 0, Integer.MAX_VALUE)))
                .flatMap(List::stream)
                .toList();
    }

    private Planned moved(SessionDeed.Move deed, Session before, Session after, List<Clash> found, Held held) {
        return Planned.of(
                RoundEntry.Kind.SESSIONS,
                after.step(),
                deed.reason(),
                digest(deed),
                before.slot().equals(after.slot()) ? 0 : 1,
                List.of(),
                found,
                entry -> store.hold(round.id(), List.of(held), entry));
    }

    private OtherRounds others() {
        return new OtherRounds(store, round.id());
    }

    /** What was asked for: the same request again asks for the same. */
    static String digest(SessionDeed deed) {
        Digest digest = Digest.of("talaksana-sessions-1", deed.getClass().getSimpleName());
        if (deed instanceof SessionDeed.Enter enter) {
            digest.say(enter.step(), enter.slot());
        } else if (deed instanceof SessionDeed.Import table) {
            digest.say(table.step(), Digest.ofContent(table.table()));
        } else if (deed instanceof SessionDeed.Move move) {
            digest.say(move.session(), move.slot(), move.reason());
        } else if (deed instanceof SessionDeed.Assign assign) {
            List<String> named = assign.set().registrations();
            digest.say(
                            assign.step(),
                            assign.session(),
                            assign.set().formation(),
                            assign.set().track())
                    .say(named == null)
                    .sayAll(named == null ? List.of() : named);
        } else if (deed instanceof SessionDeed.Remove remove) {
            digest.say(remove.session(), remove.reason()).sayAll(remove.registrations());
        } else if (deed instanceof SessionDeed.Attend attend) {
            digest.say(attend.session(), attend.othersPresent());
            attend.seen().forEach(each -> digest.say(each.registration(), each.present(), each.reason()));
        } else if (deed instanceof SessionDeed.AttendTable table) {
            digest.say(table.session(), Digest.ofContent(table.table()));
        }
        return digest.hex();
    }
}
