package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.store.rounds.RoundStore.Writing;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.tables.FormationSheet;
import id.talaksana.core.words.CoreWords;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What may be done to the applicants of a round. A decision can be taken back as long as the step that made it is open.
 *
 * @param round as an officer finds it
 */
record RoundPlans(RoundStore store, SeenRound round, Clearance clearance, Returning returning) {

    RoundPlan of(RoundDeed deed) {
        if (deed instanceof RoundDeed.EnterFormations formations) {
            return entering(formations);
        } else if (deed instanceof RoundDeed.RegisterApplicants applicants) {
            return registering(applicants);
        } else if (deed instanceof RoundDeed.Decide decide) {
            return deciding(decide);
        }
        return takingBack((RoundDeed.TakeBack) deed);
    }

    /** Whether a deed asks for what an entry says. */
    static boolean asksFor(RoundDeed deed, RoundEntry entry) {
        if (deed instanceof RoundDeed.Decide decide) {
            return entry.kind() == RoundEntry.Kind.DECISION
                    && entry.step().equals(decide.step())
                    && Objects.equals(entry.outcome(), decide.outcome())
                    && Objects.equals(decide.reason(), entry.reason())
                    && digest(decide.set()).equals(entry.source());
        } else if (deed instanceof RoundDeed.TakeBack takeBack) {
            return Objects.equals(entry.undoes(), takeBack.entry())
                    && Objects.equals(takeBack.reason(), entry.reason());
        } else if (deed instanceof RoundDeed.EnterFormations formations) {
            return entry.kind() == RoundEntry.Kind.FORMATIONS
                    && Digest.ofContent(formations.table()).equals(entry.source());
        }
        return entry.kind() == RoundEntry.Kind.APPLICANTS
                && Digest.ofContent(((RoundDeed.RegisterApplicants) deed).table())
                        .equals(entry.source());
    }

    private RoundPlan entering(RoundDeed.EnterFormations deed) {
        FormationPlans plans = new FormationPlans(store, round);
        FormationSheet.Read table = plans.sheet().read(() -> new ByteArrayInputStream(deed.table()), null);
        return plans.all(table.formations(), table.leftOut(), Digest.ofContent(deed.table()));
    }

    private RoundPlan registering(RoundDeed.RegisterApplicants deed) {
        round.requireRegistering();
        List<Applicant> fresh = new ArrayList<>();
        int there = store.standing(round.scope(), round.id()).applicants();
        Reconciling table = new Reconciling(store, round, null).through(() -> new ByteArrayInputStream(deed.table()));
        table.comingIn(() -> new ByteArrayInputStream(deed.table()), fresh::add);
        // Somebody else's may have come in since.
        BiFunction<Writing, Integer, List<Leaf>> write = (writing, entry) -> register(fresh, there, writing, entry);
        return registered(deed, fresh, table, write);
    }

    private List<Leaf> register(List<Applicant> fresh, int there, Writing writing, Integer entry) {
        Set<String> now = writing.standing().applicants() == there
                ? Set.of()
                : judged(fresh.stream().map(Applicant::registration).toList()).keySet();
        return writing.register(
                fresh.stream().filter(a -> !now.contains(a.registration())).toList(), entry);
    }

    private static RoundPlan registered(
            RoundDeed.RegisterApplicants deed,
            List<Applicant> fresh,
            Reconciling table,
            BiFunction<Writing, Integer, List<Leaf>> write) {
        return new RoundPlan(
                Kind.APPLICANTS,
                null,
                null,
                null,
                null,
                Digest.ofContent(deed.table()),
                fresh.size(),
                table.leftOut(),
                true,
                write);
    }

    private RoundPlan deciding(RoundDeed.Decide deed) {
        StepRow row = round.openRow(deed.step());
        Step step = round.selecting().step(deed.step());
        Step.Outcome outcome = round.selecting().outcome(step, deed.outcome());
        SeenRound.requireReason(deed.reason(), outcome.turnsDown());
        if (deed.set().registrations() != null && deed.set().registrations().size() > ApplicantQuery.MAX_LIMIT) {
            throw new Refusal(
                    INVALID, CoreWords.text("at-most-so-many-registrations", ApplicantQuery.MAX_LIMIT), List.of());
        }
        Selection set = round.selecting().undecided(step, deed.set());
        List<LeftOut> leftOut = new ArrayList<>();
        if (deed.set().registrations() != null) {
            leftOut.addAll(notUndecided(deed.set().registrations(), set, row.step()));
        }
        Clearance.Gate gate = outcome.turnsDown() ? null : clearance.at(round, step);
        List<Selection> sets = gate == null ? List.of(set) : admitted(set, gate, leftOut);
        return new RoundPlan(
                Kind.DECISION,
                step.id(),
                outcome.id(),
                deed.reason(),
                null,
                digest(deed.set()),
                Math.toIntExact(sets.stream()
                        .mapToLong(each -> store.count(round.scope(), round.id(), each))
                        .sum()),
                leftOut,
                false,
                (writing, entry) -> {
                    if (outcome.returns()) {
                        returning.returned(round, step, outcome, entry);
                    }
                    List<Leaf> leaves = decided(writing, sets, step.id(), outcome.id(), deed.reason(), entry);
                    requireAll(deed.set().registrations(), leftOut, leaves);
                    return leaves;
                });
    }

    /** Whoever named applicants is told which of them somebody else decided on meanwhile: then it is decided anew. */
    private void requireAll(List<String> named, List<LeftOut> leftOut, List<Leaf> leaves) {
        if (named != null && named.stream().distinct().count() != leftOut.size() + leaves.size()) {
            throw new RoundStore.CaseMoved(round.id());
        }
    }

    /** All that is hashed is told with the last of the sets. */
    private static List<Leaf> decided(
            Writing writing, List<Selection> sets, String step, String outcome, String reason, int entry) {
        List<Leaf> leaves = List.of();
        for (Selection set : sets) {
            leaves = writing.decide(set, step, outcome, reason, entry);
        }
        return leaves;
    }

    /** Those of a set whom a gate lets through, in sets of their own; the others are left out with the reason. */
    private List<Selection> admitted(Selection set, Clearance.Gate gate, List<LeftOut> leftOut) {
        List<Selection> admitted = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            ApplicantPage page = store.applicants(round.scope(), round.id(), set, after, ApplicantQuery.MAX_LIMIT);
            Map<Integer, Text> heldBack = gate.heldBack(page.applicants());
            List<String> through = through(leftOut, page, heldBack);
            ApplicantQuery asked = set.query();
            ApplicantQuery named =
                    new ApplicantQuery(asked.step(), asked.outcome(), asked.formation(), asked.track(), through);
            admitted.add(new Selection(named, set.turnedDown(), set.only()));
            after = page.next();
        }
        return admitted;
    }

    private static List<String> through(List<LeftOut> leftOut, ApplicantPage page, Map<Integer, Text> heldBack) {
        List<String> through = new ArrayList<>();
        for (Judged judged : page.applicants()) {
            Text reason = heldBack.get(judged.applicant().number());
            if (reason == null) {
                through.add(judged.applicant().registration());
            } else {
                leftOut.add(new LeftOut(null, judged.applicant().registration(), reason));
            }
        }
        return through;
    }

    /** Of those who were named, whom the step does not have to decide on. */
    private List<LeftOut> notUndecided(List<String> named, Selection set, String step) {
        Set<String> undecided = new HashSet<>();
        store.applicants(round.scope(), round.id(), set, 0, ApplicantQuery.MAX_LIMIT)
                .applicants()
                .forEach(judged -> undecided.add(judged.applicant().registration()));
        Map<String, Judged> all = judged(named);
        Map<Integer, RoundEntry> entries = new HashMap<>();
        store.entries(round.scope(), round.id()).forEach(entry -> entries.put(entry.number(), entry));
        return named.stream()
                .distinct()
                .filter(registration -> !undecided.contains(registration))
                .map(registration ->
                        new LeftOut(null, WrittenText.shown(registration), why(all.get(registration), step, entries)))
                .toList();
    }

    private Text why(Judged judged, String step, Map<Integer, RoundEntry> entries) {
        if (judged == null) {
            return CoreWords.text("there-is-no-such-applicant-here");
        }
        for (Judgement judgement : judged.judgements()) {
            if (judgement.step().equals(step)) {
                RoundEntry entry = entries.get(judgement.entry());
                if (round.veil().hides(step)) {
                    return CoreWords.text("this-applicant-was-decided-on-by", entry.by(), moment(entry.at()));
                }
                return CoreWords.text(
                        "this-applicant-was-decided-on", judgement.outcome(), entry.by(), moment(entry.at()));
            }
        }
        return CoreWords.text("this-step-does-not-decide-on-this-applicant");
    }

    private Text moment(Instant at) {
        return Wording.both(words -> words.moment(at, round.zone()));
    }

    private RoundPlan takingBack(RoundDeed.TakeBack deed) {
        RoundEntry entry = store.entries(round.scope(), round.id()).stream()
                .filter(e -> e.number() == deed.entry() && e.kind() == Kind.DECISION)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(INVALID, CoreWords.text("entry-is-no-decision", deed.entry()), List.of()));
        round.openRow(entry.step());
        SeenRound.requireReason(deed.reason(), true);
        round.requireNotRechecked(store, entry.step(), entry.number());
        int standing = Math.toIntExact(
                store.leaves(round.scope(), round.id(), entry.number()).size());
        boolean done = store.entries(round.scope(), round.id()).stream()
                .anyMatch(e -> e.undoes() != null && e.undoes() == entry.number());
        return new RoundPlan(
                Kind.COUNTER_DECISION,
                entry.step(),
                entry.outcome(),
                deed.reason(),
                entry.number(),
                null,
                done ? 0 : standing,
                List.of(),
                true,
                (writing, number) -> {
                    requireInTheHouse(entry);
                    return writing.takeBack(entry.number());
                });
    }

    /** What was announced has left the house. */
    private void requireInTheHouse(RoundEntry decision) {
        store.entries(round.scope(), round.id()).stream()
                .filter(e ->
                        e.kind() == Kind.ANNOUNCEMENT && Verb.RELEASE.toString().equals(e.outcome()))
                .filter(e -> e.number() > decision.number() && e.step() != null)
                .filter(e -> round.selecting().announces(e.step(), decision.step()))
                .findFirst()
                .ifPresent(e -> {
                    throw new Refusal(CONFLICT, CoreWords.text("what-was-announced-stays", e.number()), List.of());
                });
    }

    private Map<String, Judged> judged(List<String> registrations) {
        Map<String, Judged> found = new LinkedHashMap<>();
        for (int from = 0; from < registrations.size(); from += ApplicantQuery.MAX_LIMIT) {
            List<String> some =
                    registrations.subList(from, Math.min(registrations.size(), from + ApplicantQuery.MAX_LIMIT));
            ApplicantQuery query = new ApplicantQuery(null, null, null, null, some);
            store.applicants(
                            round.scope(),
                            round.id(),
                            new Selection(query, List.of(), List.of()),
                            0,
                            ApplicantQuery.MAX_LIMIT)
                    .applicants()
                    .forEach(judged -> found.put(judged.applicant().registration(), judged));
        }
        return found;
    }

    /** What a decision was asked for: the same request again asks for the same. */
    static String digest(ApplicantQuery set) {
        return Digest.of("talaksana-set-1", set.formation(), set.track())
                .sayAll(set.registrations() == null ? List.of() : set.registrations())
                .say(set.registrations() == null)
                .hex();
    }
}
