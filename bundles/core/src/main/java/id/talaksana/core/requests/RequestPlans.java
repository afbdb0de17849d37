package id.talaksana.core.requests;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RequestStore.Said;
import id.talaksana.api.store.rounds.RequestStore.Sending;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a deed about requests comes to: whom it sends, sends again, gives up or leaves out. About each applicant whom nobody has
 * turned down another agency is asked once, and again only where a request came back.
 *
 * @param brought has the requests of a step brought to the other agency
 */
record RequestPlans(RoundStore rounds, RequestStore store, SeenRound round, Instant now, Consumer<String> brought) {

    RoundPlan of(RequestDeed deed) {
        round.openRow(deed.step());
        Step step = asking(deed.step());
        if (deed.set().registrations() != null && deed.set().registrations().size() > ApplicantQuery.MAX_LIMIT) {
            throw new Refusal(
                    INVALID, CoreWords.text("at-most-so-many-registrations", ApplicantQuery.MAX_LIMIT), List.of());
        }
        return deed instanceof RequestDeed.Send send
                ? sending(send, step)
                : givingUp((RequestDeed.Withdraw) deed, step);
    }

    private Step asking(String id) {
        return round.selecting().service().step(id).filter(Step::asksForEach).orElseThrow(() -> {
            List<String> all = round.selecting().service().steps().stream()
                    .filter(Step::asksForEach)
                    .map(Step::id)
                    .toList();
            return new Refusal(
                    INVALID,
                    CoreWords.text("this-step-asks-no-agency", WrittenText.shown(id), String.join(", ", all)),
                    all);
        });
    }

    private RoundPlan sending(RequestDeed.Send deed, Step step) {
        boolean named = deed.set().registrations() != null;
        Map<Applicant, State> standing = standing(step, deed.set());
        List<Integer> fresh = numbers(standing, null);
        List<Integer> again = named ? numbers(standing, State.RETURNED) : List.of();
        SeenRound.requireReason(deed.reason(), !again.isEmpty());
        List<LeftOut> leftOut = named ? leftOut(deed.set(), standing, List.of(State.WAITING, State.ASKED)) : List.of();
        Sending sending = new Sending(
                round.id(), step.id(), step.request().agency(), step.request().service(), fresh, again, deed.reason());
        return plan(deed, null, fresh.size() + again.size(), leftOut, (writing, entry) -> {
            brought.accept(step.id());
            return store.send(sending, entry, now);
        });
    }

    private RoundPlan givingUp(RequestDeed.Withdraw deed, Step step) {
        SeenRound.requireReason(deed.reason(), true);
        Map<Applicant, State> standing = standing(step, deed.set());
        List<Integer> given = new ArrayList<>(numbers(standing, State.RETURNED));
        given.addAll(numbers(standing, State.WAITING));
        List<LeftOut> leftOut =
                deed.set().registrations() == null ? List.of() : leftOut(deed.set(), standing, List.of(State.ASKED));
        Said said = new Said(State.WITHDRAWN, deed.reason(), null, null);
        return plan(
                deed,
                State.WITHDRAWN.toString(),
                given.size(),
                leftOut,
                (writing, entry) -> store.say(round.id(), step.id(), given, said, entry, now));
    }

    private static RoundPlan plan(
            RequestDeed deed,
            String outcome,
            int count,
            List<LeftOut> leftOut,
            java.util.function.BiFunction<RoundStore.Writing, Integer, List<RoundStore.Leaf>> write) {
        return new RoundPlan(
                RoundEntry.Kind.REQUESTS,
                deed.step(),
                outcome,
                deed.reason(),
                null,
                digest(deed),
                count,
                leftOut,
                true,
                write);
    }

    /** Those of a set about whom nothing has come to an end, with how their requests stand; null: there is none. */
    private Map<Applicant, State> standing(Step step, ApplicantQuery set) {
        Selection undecided = round.selecting().undecided(step, set);
        Map<Applicant, State> all = new LinkedHashMap<>();
        Integer after = 0;
        while (after != null) {
            ApplicantPage page =
                    rounds.applicants(round.scope(), round.id(), undecided, after, ApplicantQuery.MAX_LIMIT);
            addStanding(step, all, page);
            after = page.next();
        }
        return all;
    }

    private void addStanding(Step step, Map<Applicant, State> all, ApplicantPage page) {
        List<Applicant> some = page.applicants().stream().map(Judged::applicant).toList();
        Map<Integer, State> states = store.standing(
                round.scope(),
                round.id(),
                step.id(),
                some.stream().map(Applicant::number).toList());
        some.forEach(applicant -> all.put(applicant, states.get(applicant.number())));
    }

    private static List<Integer> numbers(Map<Applicant, State> standing, State state) {
        return standing.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(entry -> entry.getKey().number())
                .toList();
    }

    private static List<LeftOut> leftOut(ApplicantQuery set, Map<Applicant, State> standing, List<State> open) {
        Map<String, State> known = new LinkedHashMap<>();
        standing.forEach((applicant, state) -> known.put(applicant.registration(), state));
        List<LeftOut> leftOut = new ArrayList<>();
        for (String registration : set.registrations().stream().distinct().toList()) {
            State state = known.get(registration);
            Text why = !known.containsKey(registration)
                    ? CoreWords.text("nobody-is-asked-about-this-applicant")
                    : open.contains(state) ? CoreWords.text("the-other-agency-was-asked-already", state) : null;
            if (why != null) {
                leftOut.add(new LeftOut(null, WrittenText.shown(registration), why));
            }
        }
        return leftOut;
    }

    /** Whether a deed asks for what an entry says. */
    static boolean asksFor(RequestDeed deed, RoundEntry entry) {
        return entry.kind() == RoundEntry.Kind.REQUESTS
                && entry.step().equals(deed.step())
                && (entry.outcome() == null) == deed instanceof RequestDeed.Send
                && Objects.equals(entry.reason(), deed.reason())
                && digest(deed).equals(entry.source());
    }

    private static String digest(RequestDeed deed) {
        ApplicantQuery set = deed.set();
        return Digest.of("talaksana-requests-1", set.formation(), set.track())
                .sayAll(set.registrations() == null ? List.of() : set.registrations())
                .say(set.registrations() == null)
                .hex();
    }
}
