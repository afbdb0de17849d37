package id.talaksana.core.rounds.results;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.api.rounds.results.Replacements;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.core.record.Digest;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.rounds.scores.StoredScoring;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Replacements in the store: one entry that turns down who leaves and lets through who follows by the rule. */
@Component(service = Replacements.class)
public final class StoredReplacements implements Replacements {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ScoreStore scores;
    private final RuleLanguage language;
    private final Ranker ofDatabase;

    @Activate
    public StoredReplacements(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ScoreStore scores,
            @Reference RuleLanguage language,
            @Reference Ranker ofDatabase) {
        this.book = book;
        this.rounds = rounds;
        this.scores = scores;
        this.language = language;
        this.ofDatabase = ofDatabase;
    }

    @Override
    public Replacement preview(Account who, CaseId id, int result, String registration, String reason) {
        SeenRound round = book.seen(who, id);
        SeatSuccession.Outcome outcome = outcome(round, result, registration, reason);
        RoundPlan plan = plan(round, result, registration, reason, outcome, 0);
        return new Replacement(registration, outcome.successors(), outcome.ties(), plan.shown(null));
    }

    @Override
    public Replacement replace(
            Account who, CaseId id, int result, String registration, String reason, String requestKey) {
        AtomicReference<SeatSuccession.Outcome> done = new AtomicReference<>();
        RoundChange change = book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == Kind.REPLACEMENT
                        && digest(result, registration, reason).equals(entry.source()),
                round -> {
                    int before = rounds.standing(round.scope(), id).entries();
                    done.set(outcome(round, result, registration, reason));
                    return plan(round, result, registration, reason, done.get(), before);
                });
        return done.get() == null
                ? new Replacement(registration, List.of(), List.of(), change)
                : new Replacement(
                        registration, done.get().successors(), done.get().ties(), change);
    }

    private SeatSuccession.Outcome outcome(SeenRound round, int result, String registration, String reason) {
        round.requireWorker();
        SeenRound.requireReason(reason, true);
        ResultReading reading = new ResultReading(rounds, scores, round);
        RoundEntry entry = reading.entry(result);
        Step step = round.selecting().step(entry.step());
        List<Line> lines = scores.lines(round.scope(), round.id(), result);
        StepRanking ranking = reading.ranking(step, lines);
        return new SeatSuccession(
                        new RoundApplicants(rounds, round),
                        step,
                        ranking,
                        language.read(ranking.set(round.file().attributes())))
                .without(
                        StoredScoring.applicant(rounds, round, registration),
                        reason,
                        lines,
                        scores.formations(round.scope(), round.id(), result),
                        rounds.entries(round.scope(), round.id()),
                        contest -> new TwoRankers(new FractionRanker(), ofDatabase, contest).agreed());
    }

    private RoundPlan plan(
            SeenRound round,
            int result,
            String registration,
            String reason,
            SeatSuccession.Outcome outcome,
            int before) {
        String step = new ResultReading(rounds, scores, round).entry(result).step();
        return new RoundPlan(
                Kind.REPLACEMENT,
                step,
                null,
                reason,
                null,
                digest(result, registration, reason),
                outcome.said().size(),
                List.of(),
                true,
                (writing, entry) -> {
                    if (writing.standing().entries() != before) {
                        throw new RoundStore.CaseMoved(round.id());
                    }
                    return scores.replace(round.id(), step, entry, outcome.said());
                });
    }

    private static String digest(int result, String registration, String reason) {
        return Digest.of("talaksana-replacement-1", result, registration, reason)
                .hex();
    }
}
