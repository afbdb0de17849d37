package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
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
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What may be done to the applicants of a round. A decision can be taken back as long as the step that made it is open.
 *
 * @param round as an officer finds it
 */
record RoundPlans(RoundStore store, SeenRound round) {

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
        round.requireWorker();
        FormationTable table = FormationTable.read(deed.table());
        keepsWhatIsAppliedFor(table);
        return new RoundPlan(
                Kind.FORMATIONS,
                null,
                null,
                null,
                null,
                Digest.ofContent(deed.table()),
                table.formations().size(),
                table.leftOut(),
                false,
                (writing, entry) -> writing.formations(table.formations()));
    }

    /** Who applies for a seat does so as long as the round goes. */
    private void keepsWhatIsAppliedFor(FormationTable table) {
        Set<String> entered = table.formations().stream().map(Formation::id).collect(Collectors.toSet());
        List<String> lost = store.formations(round.scope(), round.id()).stream()
                .map(Formation::id)
                .filter(id -> !entered.contains(id))
                .filter(id -> store.count(round.scope(), round.id(), of(id)) > 0)
                .toList();
        if (!lost.isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("applicants-apply-for-these", String.join(", ", lost)), lost);
        }
    }

    private static Selection of(String formation) {
        return new Selection(new ApplicantQuery(null, null, formation, null, null), List.of(), List.of());
    }

    private RoundPlan registering(RoundDeed.RegisterApplicants deed) {
        round.requireWorker();
        if (round.file().open().stream().anyMatch(row -> round.selecting().isAfterFirst(row.step()))) {
            throw new Refusal(CONFLICT, CoreWords.text("the-round-has-decided-already"), List.of());
        }
        Set<String> formations = store.formations(round.scope(), round.id()).stream()
                .map(Formation::id)
                .collect(Collectors.toSet());
        Set<String> tracks =
                round.selecting().service().tracks().stream().map(Track::id).collect(Collectors.toSet());
        ApplicantTable table = ApplicantTable.read(deed.table(), formations, tracks);
        List<LeftOut> leftOut = new ArrayList<>(table.leftOut());
        Map<String, Applicant> there = there(table.applicants().values().stream()
                .map(Applicant::registration)
                .toList());
        List<Applicant> fresh = new ArrayList<>();
        table.applicants().forEach((line, applicant) -> {
            Applicant before = there.get(applicant.registration());
            if (before == null) {
                fresh.add(applicant);
            } else {
                boolean same = before.numbered(0).equals(applicant);
                Text reason = same
                        ? CoreWords.text("this-applicant-is-there-already")
                        : CoreWords.text("this-applicant-is-there-with-other-words");
                leftOut.add(new LeftOut(line, applicant.registration(), reason));
            }
        });
        // Somebody else's may have come in since.
        BiFunction<Writing, Integer, List<Leaf>> write = (writing, entry) -> {
            Set<String> now =
                    there(fresh.stream().map(Applicant::registration).toList()).keySet();
            return writing.register(
                    fresh.stream().filter(a -> !now.contains(a.registration())).toList(), entry);
        };
        return new RoundPlan(
                Kind.APPLICANTS,
                null,
                null,
                null,
                null,
                Digest.ofContent(deed.table()),
                fresh.size(),
                leftOut,
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
        return new RoundPlan(
                Kind.DECISION,
                step.id(),
                outcome.id(),
                deed.reason(),
                null,
                digest(deed.set()),
                Math.toIntExact(store.count(round.scope(), round.id(), set)),
                leftOut,
                false,
                (writing, entry) -> writing.decide(set, step.id(), outcome.id(), deed.reason(), entry));
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

    private static Text why(Judged judged, String step, Map<Integer, RoundEntry> entries) {
        if (judged == null) {
            return CoreWords.text("there-is-no-such-applicant-here");
        }
        for (Judgement judgement : judged.judgements()) {
            if (judgement.step().equals(step)) {
                RoundEntry entry = entries.get(judgement.entry());
                return CoreWords.text("this-applicant-was-decided-on", judgement.outcome(), entry.by(), entry.at());
            }
        }
        return CoreWords.text("this-step-does-not-decide-on-this-applicant");
    }

    private RoundPlan takingBack(RoundDeed.TakeBack deed) {
        RoundEntry entry = store.entries(round.scope(), round.id()).stream()
                .filter(e -> e.number() == deed.entry() && e.kind() == Kind.DECISION)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(INVALID, CoreWords.text("entry-is-no-decision", deed.entry()), List.of()));
        round.openRow(entry.step());
        SeenRound.requireReason(deed.reason(), true);
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

    private Map<String, Applicant> there(List<String> registrations) {
        Map<String, Applicant> there = new HashMap<>();
        judged(registrations).forEach((registration, judged) -> there.put(registration, judged.applicant()));
        return there;
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
