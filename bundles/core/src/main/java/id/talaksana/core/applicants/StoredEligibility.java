package id.talaksana.core.applicants;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.eligibility.Eligibility;
import id.talaksana.api.rounds.eligibility.EligibilityReport;
import id.talaksana.api.rounds.eligibility.EligibilityVerdict;
import id.talaksana.api.rounds.eligibility.Ruling;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RequirementStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules of definitions on applicants in the store, a thousand at a time. */
@Component(service = Eligibility.class)
public final class StoredEligibility implements Eligibility {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ApplicantStore store;
    private final RequirementStore requirements;

    @Activate
    public StoredEligibility(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ApplicantStore store,
            @Reference RequirementStore requirements) {
        this.book = book;
        this.rounds = rounds;
        this.store = store;
        this.requirements = requirements;
    }

    /** A step's rules as they are in effect in a round. */
    private record Rules(SeenRound round, Step step, Judging judging) {
        static Rules of(SeenRound round, String stepId) {
            Step step = round.selecting().step(stepId);
            LocalDate opened = LocalDate.ofInstant(round.file().openedAt(), round.zone());
            Judging judging = new Judging(
                    round.selecting().service(),
                    step.decision().eligibility(),
                    round.file().attributes(),
                    opened,
                    round.today());
            if (!judging.hasRules()) {
                throw new Refusal(CONFLICT, CoreWords.text("this-step-has-no-rules", stepId), List.of());
            }
            return new Rules(round, step, judging);
        }

        Selection undecided(ApplicantQuery set) {
            return round.selecting().undecided(step, set);
        }
    }

    /** Gives each with what the rules say, and what they lack of what is due. */
    private void each(Rules rules, Selection selection, BiConsumer<Judged, EligibilityVerdict> taker) {
        SeenRound round = rules.round();
        UnmetPapers papers = papers(rules);
        Integer after = 0;
        while (after != null) {
            ApplicantPage page =
                    rounds.applicants(round.scope(), round.id(), selection, after, ApplicantQuery.MAX_LIMIT);
            Map<Integer, List<RequirementMark>> marks = papers.marks(page.applicants());
            for (Judged judged : page.applicants()) {
                taker.accept(judged, papers.with(rules.judging().of(judged.applicant()), judged.applicant(), marks));
            }
            after = page.next();
        }
    }

    private UnmetPapers papers(Rules rules) {
        SeenRound round = rules.round();
        RequirementsDue due = new RequirementsDue(round, requirements.moved(round.scope(), round.id()));
        return new UnmetPapers(due, rules.step(), requirements);
    }

    @Override
    public EligibilityReport report(Account who, CaseId id, String step, ApplicantQuery set) {
        Rules rules = Rules.of(book.seen(who, id), step);
        int[] counts = new int[Truth.values().length];
        List<EligibilityVerdict> told = new ArrayList<>();
        each(rules, rules.undecided(set), (judged, verdict) -> {
            counts[verdict.eligible().ordinal()]++;
            if (verdict.eligible() != Truth.YES && told.size() < RoundChange.MOST_TOLD) {
                told.add(verdict);
            }
        });
        List<EligibilityVerdict> otherwise = rules.round().veil().hides(step)
                ? List.of()
                : otherwise(rules).values().stream()
                        .limit(RoundChange.MOST_TOLD)
                        .toList();
        return new EligibilityReport(
                rules.step().id(),
                rules.round().today(),
                counts[Truth.YES.ordinal()],
                counts[Truth.NO.ordinal()],
                counts[Truth.UNKNOWN.ordinal()],
                told,
                otherwise);
    }

    /** Those whom a rule judges otherwise now that judges again, by number. */
    private Map<Integer, EligibilityVerdict> otherwise(Rules rules) {
        Map<Integer, EligibilityVerdict> otherwise = new LinkedHashMap<>();
        LocalDate from = rules.judging().again();
        if (from == null) {
            return otherwise;
        }
        SeenRound round = rules.round();
        Map<Integer, Instant> entered = new HashMap<>();
        rounds.entries(round.scope(), round.id()).forEach(entry -> entered.put(entry.number(), entry.at()));
        each(rules, new Selection(ApplicantQuery.all(), List.of(), List.of()), (judged, verdict) -> {
            for (Judgement judgement : judged.judgements()) {
                boolean earlier = judgement.step().equals(rules.step().id())
                        && isBefore(entered.get(judgement.entry()), from, round.zone());
                if (earlier && isOtherwise(rules.step(), judgement, verdict)) {
                    otherwise.put(judged.applicant().number(), verdict);
                }
            }
        });
        return otherwise;
    }

    private static boolean isBefore(Instant at, LocalDate from, ZoneId zone) {
        return at.isBefore(from.atStartOfDay(zone).toInstant());
    }

    private static boolean isOtherwise(Step step, Judgement judgement, EligibilityVerdict verdict) {
        boolean turnedDown = step.decision().outcomes().stream()
                .anyMatch(outcome -> outcome.id().equals(judgement.outcome()) && outcome.turnsDown());
        return turnedDown ? verdict.eligible() == Truth.YES : verdict.eligible() == Truth.NO;
    }

    @Override
    public EligibilityVerdict verdict(Account who, CaseId id, String step, String registration) {
        SeenRound round = book.seen(who, id);
        Rules rules = Rules.of(round, step);
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of(registration));
        List<EligibilityVerdict> found = new ArrayList<>();
        each(rules, new Selection(one, List.of(), List.of()), (judged, verdict) -> found.add(verdict));
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("the-round-has-no-such-applicant", WrittenText.shown(registration)),
                        List.of()));
    }

    @Override
    public RoundChange decide(
            Account who, CaseId id, String step, String outcome, ApplicantQuery set, String requestKey) {
        String source = Digest.of("talaksana-eligibility-1", step, outcome, set.formation(), set.track())
                .sayAll(set.registrations() == null ? List.of() : set.registrations())
                .hex();
        return book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == Kind.DECISION && source.equals(entry.source()),
                round -> deciding(round, step, outcome, set, source));
    }

    private RoundPlan deciding(SeenRound round, String stepId, String outcomeId, ApplicantQuery set, String source) {
        round.openRow(stepId);
        Rules rules = Rules.of(round, stepId);
        Step.Outcome outcome = round.selecting().outcome(rules.step(), outcomeId);
        if (!outcome.turnsDown()) {
            throw new Refusal(INVALID, CoreWords.text("rules-decide-whom-to-turn-down", outcomeId), List.of());
        }
        return decided(round, set, source, rules, outcome);
    }

    private RoundPlan decided(SeenRound round, ApplicantQuery set, String source, Rules rules, Step.Outcome outcome) {
        return new RoundPlan(
                Kind.DECISION,
                rules.step().id(),
                outcome.id(),
                CoreWords.text("by-the-rules-in-effect-on", round.today()).indonesian(),
                null,
                source,
                reasons(rules, set).size(),
                List.of(),
                false,
                // Others may have decided on some of them since.
                (writing, entry) ->
                        store.decide(round.id(), rules.step().id(), outcome.id(), reasons(rules, set), entry));
    }

    /** Why each of those who are not eligible is not, by number. */
    private Map<Integer, String> reasons(Rules rules, ApplicantQuery set) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        each(rules, rules.undecided(set), (judged, verdict) -> {
            if (verdict.eligible() == Truth.NO) {
                reasons.put(judged.applicant().number(), reason(verdict));
            }
        });
        return reasons;
    }

    /** As the applicant reads it: the agency's words, what was found, and the provision. */
    private static String reason(EligibilityVerdict verdict) {
        String all = verdict.rulings().stream()
                .filter(ruling -> ruling.holds() == Truth.NO)
                .map(StoredEligibility::reason)
                .collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(all.length(), Cases.MAX_COMMENT));
    }

    private static String reason(Ruling ruling) {
        return CoreWords.text(
                        "not-met-with-value-and-basis",
                        ruling.message(),
                        ruling.value().indonesian().isEmpty()
                                ? "-"
                                : ruling.value().indonesian(),
                        ruling.bound().indonesian(),
                        ruling.basis())
                .indonesian();
    }

    @Override
    public RoundChange judgeAgain(Account who, CaseId id, String step, String reason, String requestKey) {
        return book.perform(who, id, requestKey, entry -> isTakenBack(entry, step, reason), round -> {
            round.openRow(step);
            SeenRound.requireReason(reason, true);
            round.requireNotRechecked(rounds, step, 0);
            Rules rules = Rules.of(round, step);
            List<Integer> again = List.copyOf(otherwise(rules).keySet());
            return new RoundPlan(
                    Kind.COUNTER_DECISION,
                    step,
                    null,
                    reason,
                    null,
                    null,
                    again.size(),
                    List.of(),
                    true,
                    (writing, entry) -> store.takeBack(round.id(), step, again, entry));
        });
    }

    private static boolean isTakenBack(RoundEntry entry, String step, String reason) {
        return entry.kind() == Kind.COUNTER_DECISION
                && entry.undoes() == null
                && step.equals(entry.step())
                && reason.equals(entry.reason());
    }
}
