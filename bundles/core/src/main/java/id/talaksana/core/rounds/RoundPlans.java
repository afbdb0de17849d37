package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Cases;
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
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.store.rounds.RoundStore.Writing;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What may be done to the applicants of a round, and by whom: by officers who do a step that is open. A decision can be taken
 * back as long as the step that made it is open.
 *
 * @param who the officer
 * @param c the round's case as it stands
 */
record RoundPlans(RoundStore store, Account who, CaseFile c, Selecting selecting) {

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

    private RoundPlan entering(RoundDeed.EnterFormations deed) {
        worksOnIt();
        FormationTable table = FormationTable.read(deed.table());
        keepsWhatIsAppliedFor(table);
        return new RoundPlan(
                Kind.FORMATIONS,
                null,
                null,
                null,
                null,
                sha256(deed.table()),
                table.formations().size(),
                table.leftOut(),
                (writing, entry) -> writing.formations(table.formations()));
    }

    /** Who applies for a seat does so as long as the round goes. */
    private void keepsWhatIsAppliedFor(FormationTable table) {
        Set<String> entered = table.formations().stream().map(Formation::id).collect(Collectors.toSet());
        List<String> lost = store.formations(scope(), c.id()).stream()
                .map(Formation::id)
                .filter(id -> !entered.contains(id))
                .filter(id -> store.count(scope(), c.id(), of(id)) > 0)
                .toList();
        if (!lost.isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("applicants-apply-for-these", String.join(", ", lost)), lost);
        }
    }

    private static Selection of(String formation) {
        return new Selection(new ApplicantQuery(null, null, formation, null, null), List.of(), List.of());
    }

    private RoundPlan registering(RoundDeed.RegisterApplicants deed) {
        worksOnIt();
        if (c.open().stream().anyMatch(row -> selecting.isAfterFirst(row.step()))) {
            throw new Refusal(CONFLICT, CoreWords.text("the-round-has-decided-already"), List.of());
        }
        Set<String> formations =
                store.formations(scope(), c.id()).stream().map(Formation::id).collect(Collectors.toSet());
        Set<String> tracks =
                selecting.service().tracks().stream().map(Track::id).collect(Collectors.toSet());
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
                Kind.APPLICANTS, null, null, null, null, sha256(deed.table()), fresh.size(), leftOut, write);
    }

    private RoundPlan deciding(RoundDeed.Decide deed) {
        StepRow row = openRow(deed.step());
        Step step = selecting.step(deed.step());
        Step.Outcome outcome = selecting.outcome(step, deed.outcome());
        reason(deed.reason(), outcome.turnsDown());
        if (deed.set().registrations() != null && deed.set().registrations().size() > ApplicantQuery.MAX_LIMIT) {
            throw new Refusal(
                    INVALID, CoreWords.text("at-most-so-many-registrations", ApplicantQuery.MAX_LIMIT), List.of());
        }
        Selection set = selecting.undecided(step, deed.set());
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
                Math.toIntExact(store.count(scope(), c.id(), set)),
                leftOut,
                (writing, entry) -> writing.decide(set, step.id(), outcome.id(), deed.reason(), entry));
    }

    /** Of those who were named, whom the step does not have to decide on. */
    private List<LeftOut> notUndecided(List<String> named, Selection set, String step) {
        Set<String> undecided = new HashSet<>();
        store.applicants(scope(), c.id(), set, 0, ApplicantQuery.MAX_LIMIT)
                .applicants()
                .forEach(judged -> undecided.add(judged.applicant().registration()));
        Map<String, Judged> all = judged(named);
        Map<Integer, RoundEntry> entries = new HashMap<>();
        store.entries(scope(), c.id()).forEach(entry -> entries.put(entry.number(), entry));
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
        RoundEntry entry = store.entries(scope(), c.id()).stream()
                .filter(e -> e.number() == deed.entry() && e.kind() == Kind.DECISION)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(INVALID, CoreWords.text("entry-is-no-decision", deed.entry()), List.of()));
        openRow(entry.step());
        reason(deed.reason(), true);
        int standing =
                Math.toIntExact(store.leaves(scope(), c.id(), entry.number()).size());
        boolean done = store.entries(scope(), c.id()).stream()
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
                (writing, number) -> writing.takeBack(entry.number()));
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
            store.applicants(scope(), c.id(), new Selection(query, List.of(), List.of()), 0, ApplicantQuery.MAX_LIMIT)
                    .applicants()
                    .forEach(judged -> found.put(judged.applicant().registration(), judged));
        }
        return found;
    }

    private Scope scope() {
        return Scope.of(c.id().agency());
    }

    private void worksOnIt() {
        if (c.open().isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("the-round-is-closed"), List.of());
        }
        does(c.open());
    }

    private StepRow openRow(String step) {
        selecting.step(step);
        StepRow row = c.open().stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> open = c.open().stream().map(StepRow::step).toList();
                    return new Refusal(
                            CONFLICT, CoreWords.text("the-step-is-not-open-now", step, String.join(", ", open)), open);
                });
        does(List.of(row));
        return row;
    }

    private void does(Collection<StepRow> rows) {
        List<String> actors =
                rows.stream().flatMap(row -> row.actors().stream()).distinct().toList();
        if (actors.isEmpty()) {
            throw new Refusal(FORBIDDEN, CoreWords.text("nobody-is-assigned-to-this-step"), List.of());
        } else if (actors.stream().noneMatch(who.actors()::contains)) {
            throw new Refusal(FORBIDDEN, CoreWords.text("this-step-is-done-by", String.join(", ", actors)), actors);
        }
    }

    private static void reason(String reason, boolean needed) {
        WrittenText.check(reason);
        if (needed && (reason == null || reason.isBlank())) {
            throw new Refusal(INVALID, CoreWords.text("give-the-reason-that-applicants-read"), List.of());
        } else if (reason != null && reason.length() > Cases.MAX_COMMENT) {
            throw new Refusal(
                    INVALID, CoreWords.text("a-comment-has-at-most-characters", Cases.MAX_COMMENT), List.of());
        }
    }

    /** What a decision was asked for: the same request again asks for the same. */
    static String digest(ApplicantQuery set) {
        return Digest.of("talaksana-set-1", set.formation(), set.track())
                .sayAll(set.registrations() == null ? List.of() : set.registrations())
                .say(set.registrations() == null)
                .hex();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
