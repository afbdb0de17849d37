package id.talaksana.core.rechecks;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Doer;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.rechecks.RecheckDeed;
import id.talaksana.api.rounds.rechecks.Rechecked.State;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RecheckStore.Given;
import id.talaksana.api.store.rounds.RecheckStore.Saying;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.Returning;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.selection.Undecided;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** What may be done about a sample: whoever decided first does not look, and whoever gave either verdict does not settle. */
record RecheckPlans(
        RoundStore rounds, ApplicantStore applicants, RecheckStore store, Returning returning, SeenRound round) {

    RoundPlan looking(RecheckDeed deed) {
        Step step = step(deed);
        round.requireHolder(step.recheck().by());
        Step.Outcome outcome = round.selecting().outcome(step, deed.outcome());
        SeenRound.requireReason(deed.reason(), outcome.turnsDown());
        RecheckSample sample = drawn(step);
        Chosen chosen = chosen(deed, step, (judged, first) -> whyNotLooked(sample, judged, first));
        Saying said = new Saying(step.id(), false, outcome.id(), deed.reason(), 0);
        return plan(Kind.RECHECK, deed, chosen, entry -> store.give(round.id(), chosen.firsts(), by(said, entry)));
    }

    RoundPlan settling(RecheckDeed deed) {
        Step step = step(deed);
        round.requireHolder(step.recheck().settledBy());
        Step.Outcome outcome = round.selecting().outcome(step, deed.outcome());
        SeenRound.requireReason(deed.reason(), true);
        RecheckSample sample = drawn(step);
        Chosen chosen = chosen(deed, step, (judged, first) -> whyNotSettled(sample, judged, first));
        Saying said = new Saying(step.id(), true, outcome.id(), deed.reason(), 0);
        return plan(Kind.RECHECK_SETTLED, deed, chosen, entry -> {
            replace(step, outcome, deed.reason(), chosen.firsts(), entry);
            return store.give(round.id(), chosen.firsts(), by(said, entry));
        });
    }

    private static Saying by(Saying said, int entry) {
        return new Saying(said.step(), said.settles(), said.outcome(), said.reason(), entry);
    }

    /** What a deed asks for, by which a repetition is known. */
    static String source(RecheckDeed deed) {
        return Digest.of("talaksana-recheck-deed-1", deed.step(), deed.outcome(), deed.reason())
                .sayAll(deed.registrations())
                .hex();
    }

    private Step step(RecheckDeed deed) {
        Step step = round.selecting().step(deed.step());
        if (step.recheck() == null) {
            Spoken words = new Spoken(round.selecting().service());
            throw new Refusal(
                    CONFLICT, CoreWords.text("this-step-asks-for-no-second-look", words.step(step.id())), List.of());
        }
        round.requireOpen(step.id());
        return step;
    }

    private RecheckSample drawn(Step step) {
        long undecided = Undecided.count(rounds, round.id(), round.selecting(), step);
        if (undecided > 0) {
            throw new Refusal(CONFLICT, CoreWords.text("the-sample-is-not-drawn-yet", undecided), List.of());
        }
        return RecheckSample.of(store, rounds, round.id(), step);
    }

    /**
     * Of those who were named, on whom it acts.
     *
     * @param firsts the outcome that stands, by applicants' numbers
     */
    private record Chosen(Map<Integer, String> firsts, List<LeftOut> leftOut) {}

    private Chosen chosen(RecheckDeed deed, Step step, BiFunction<Applicant, Judgement, Text> why) {
        Set<String> named = new HashSet<>(deed.registrations());
        if (named.isEmpty() || named.size() > ApplicantQuery.MAX_LIMIT) {
            throw new Refusal(
                    INVALID, CoreWords.text("name-those-who-were-looked-at", ApplicantQuery.MAX_LIMIT), List.of());
        }
        ApplicantQuery query = new ApplicantQuery(null, null, null, null, List.copyOf(named));
        Map<Integer, String> firsts = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Judged judged : rounds.applicants(
                        round.scope(), round.id(), new Selection(query, List.of(), List.of()), 0, named.size())
                .applicants()) {
            Applicant applicant = judged.applicant();
            named.remove(applicant.registration());
            Judgement first = judged.judgements().stream()
                    .filter(judgement -> judgement.step().equals(step.id()))
                    .findFirst()
                    .orElse(null);
            Text reason = why.apply(applicant, first);
            if (reason == null) {
                firsts.put(applicant.number(), first.outcome());
            } else {
                leftOut.add(new LeftOut(null, applicant.registration(), reason));
            }
        }
        named.forEach(nobody -> leftOut.add(
                new LeftOut(null, WrittenText.shown(nobody), CoreWords.text("there-is-no-such-applicant-here"))));
        return new Chosen(firsts, leftOut);
    }

    private Text whyNotLooked(RecheckSample sample, Applicant applicant, Judgement first) {
        Given given = sample.second().get(applicant.number());
        if (first == null || !sample.drawn().contains(applicant.number())) {
            return CoreWords.text("this-applicant-is-not-in-the-sample");
        } else if (given != null) {
            return CoreWords.text("this-applicant-was-looked-at-again", by(sample, given.entry()));
        }
        String by = by(sample, first.entry());
        return isOwn(by) ? CoreWords.text("somebody-else-looks-than-decided", by) : null;
    }

    private Text whyNotSettled(RecheckSample sample, Applicant applicant, Judgement first) {
        if (first == null || sample.state(applicant.number()) != State.DISAGREED) {
            return CoreWords.text("nothing-differs-about-this-applicant");
        }
        int second = sample.second().get(applicant.number()).entry();
        for (String by : List.of(by(sample, first.entry()), by(sample, second))) {
            if (isOwn(by)) {
                return CoreWords.text("somebody-else-settles-than-decided", by);
            }
        }
        return null;
    }

    private static String by(RecheckSample sample, int entry) {
        RoundEntry made = sample.entries().get(entry);
        return made == null ? "-" : made.by();
    }

    /** Nor whoever acted in the other's name. */
    private boolean isOwn(String by) {
        return Doer.of(by).sharesPersonWith(round.who().doer());
    }

    /** What was settled otherwise than decided first stands in its place. */
    private void replace(Step step, Step.Outcome outcome, String reason, Map<Integer, String> firsts, int entry) {
        Map<Integer, String> otherwise = new LinkedHashMap<>();
        firsts.forEach((applicant, first) -> {
            if (!first.equals(outcome.id())) {
                otherwise.put(applicant, reason);
            }
        });
        if (otherwise.isEmpty()) {
            return;
        }
        if (outcome.returns()) {
            returning.returned(round, step, outcome, entry);
        }
        applicants.takeBack(round.id(), step.id(), List.copyOf(otherwise.keySet()), entry);
        applicants.decide(round.id(), step.id(), outcome.id(), otherwise, entry);
    }

    private RoundPlan plan(Kind kind, RecheckDeed deed, Chosen chosen, IntFunction<List<Leaf>> write) {
        return new RoundPlan(
                kind,
                deed.step(),
                deed.outcome(),
                deed.reason(),
                null,
                source(deed),
                chosen.firsts().size(),
                chosen.leftOut(),
                true,
                (writing, entry) -> write.apply(entry));
    }
}
