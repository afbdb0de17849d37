package id.talaksana.core.rounds.results;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.results.Results;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.core.record.Digest;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundLeaves;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StandingScores;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Results in the store: worked out in plain Java and in the database, and entered when both say the same. */
@Component(service = Results.class)
public final class StoredResults implements Results {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ScoreStore scores;
    private final RuleLanguage language;
    private final Ranker ofDatabase;
    private final RoundDay day;

    @Activate
    public StoredResults(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ScoreStore scores,
            @Reference RuleLanguage language,
            @Reference Ranker ofDatabase,
            @Reference RoundDay day) {
        this.book = book;
        this.rounds = rounds;
        this.scores = scores;
        this.language = language;
        this.ofDatabase = ofDatabase;
        this.day = day;
    }

    @Override
    public WorkedOut preview(Account who, CaseId id, String step, String track) {
        return draft(book.seen(who, id), step, track).shown();
    }

    @Override
    public WorkedOut workOut(Account who, CaseId id, String step, String track, String requestKey) {
        AtomicReference<WorkedOut> worked = new AtomicReference<>();
        RoundChange change = book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == Kind.RESULT && entry.step().equals(step),
                round -> {
                    int before = rounds.standing(round.scope(), id).entries();
                    ResultDraft draft = draft(round, step, track);
                    worked.set(draft.shown());
                    return entering(round, step, draft, before);
                });
        if (change.entry() == null) {
            return worked.get();
        }
        return (worked.get() == null ? again(book.seen(who, id), change.entry()) : worked.get())
                .entered(change.entry());
    }

    private ResultDraft draft(SeenRound round, String stepId, String track) {
        Step step = round.selecting().step(stepId);
        StepRanking ranking = ContestReading.ranking(step, track);
        round.openRow(stepId);
        StandingScores standing = StandingScores.of(scores.sheets(round.scope(), round.id(), null), day.today(round));
        Contest contest = new ContestReading(
                        new RoundApplicants(rounds, round),
                        standing,
                        step,
                        ranking,
                        language.read(ranking.set(round.file().attributes())))
                .read(rounds.formations(round.scope(), round.id()));
        return ResultDraft.of(contest, new TwoRankers(new FractionRanker(), ofDatabase, contest).agreed());
    }

    /** Whatever came onto the record while it was worked out may have changed it: then it is worked out anew. */
    private RoundPlan entering(SeenRound round, String step, ResultDraft draft, int before) {
        return new RoundPlan(
                Kind.RESULT,
                step,
                null,
                null,
                null,
                draft.seal(),
                draft.lines().size(),
                List.of(),
                false,
                (writing, entry) -> {
                    if (writing.standing().entries() != before) {
                        throw new RoundStore.CaseMoved(round.id());
                    }
                    return scores.keep(
                            round.id(), entry, draft.lines(), draft.agreed().formations());
                });
    }

    /** A result that an earlier request entered. */
    private WorkedOut again(SeenRound round, RoundEntry entry) {
        List<Line> lines = scores.lines(round.scope(), round.id(), entry.number());
        Step step = round.selecting().step(entry.step());
        StepRanking ranking = reading(round).ranking(step, lines);
        long passed = lines.stream()
                .filter(each -> ranking.outcomes().passed().equals(each.line().outcome()))
                .count();
        long waiting =
                lines.stream().filter(each -> each.line().outcome() == null).count();
        return new WorkedOut(
                entry.step(),
                ranking.kind(),
                lines.size(),
                passed,
                waiting,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                entry.source(),
                entry);
    }

    @Override
    public RoundChange previewDecision(Account who, CaseId id, int result) {
        return deciding(book.seen(who, id), result).shown(null);
    }

    @Override
    public RoundChange decide(Account who, CaseId id, int result, String requestKey) {
        return book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == Kind.DECISION && byResult(result).equals(entry.source()),
                round -> deciding(round, result));
    }

    private RoundPlan deciding(SeenRound round, int result) {
        RoundEntry entry = result(round, result);
        round.openRow(entry.step());
        requireFresh(round, entry);
        return new RoundPlan(
                Kind.DECISION,
                entry.step(),
                null,
                CoreWords.text("decided-by-result", result).indonesian(),
                null,
                byResult(result),
                scores.undecided(round.scope(), round.id(), entry.step(), result),
                List.of(),
                false,
                (writing, number) -> {
                    requireFresh(round, entry);
                    return scores.decide(round.id(), entry.step(), result, number);
                });
    }

    /** What the entry of a decision by a result has as its source. */
    static String byResult(int result) {
        return Digest.of("talaksana-by-result-1", result).hex();
    }

    /** What it went by must still be so. */
    private void requireFresh(SeenRound round, RoundEntry result) {
        for (RoundEntry each : rounds.entries(round.scope(), round.id())) {
            boolean changes =
                    switch (each.kind()) {
                        case FORMATIONS, APPLICANTS, SCORES, CORRECTION, REPLACEMENT -> true;
                        case COUNTER_DECISION -> each.undoes() < result.number();
                        default -> false;
                    };
            if (each.number() > result.number() && changes) {
                throw new Refusal(
                        CONFLICT, CoreWords.text("the-result-is-outdated", result.number(), each.number()), List.of());
            }
        }
    }

    private RoundEntry result(SeenRound round, int number) {
        return reading(round).entry(number);
    }

    private ResultReading reading(SeenRound round) {
        return new ResultReading(rounds, scores, round);
    }

    @Override
    public Calculation calculation(Account who, CaseId id, String registration) {
        SeenRound round = book.seen(who, id);
        Line line = reading(round).line(null, registration);
        RoundEntry entry = result(round, line.entry());
        Step step = round.selecting().step(entry.step());
        StepRanking ranking = reading(round).ranking(step, List.of(line));
        StatedRule rule = language.read(ranking.set(round.file().attributes()));
        String formation = line.line().formation();
        int seats = scores.formations(round.scope(), id, entry.number()).stream()
                .filter(each -> each.id().equals(formation))
                .mapToInt(Formation::seats)
                .sum();
        int rivals = scores.ranked(round.scope(), id, entry.number(), formation);
        return new Calculation(
                registration,
                step.id(),
                entry.number(),
                line.line().pseudonym(),
                formation,
                seats,
                rivals,
                line.line(),
                new Calculations(ranking, rule, line.line(), rule.rule().cut().places(seats), rivals).lines());
    }

    @Override
    public PublishedResult published(Account who, CaseId id, int result) {
        SeenRound round = book.seen(who, id);
        RoundEntry entry = result(round, result);
        List<Line> lines = scores.lines(round.scope(), id, result);
        StepRanking ranking = reading(round).ranking(round.selecting().step(entry.step()), lines);
        List<Leaf> leaves = rounds.leaves(round.scope(), id, result);
        RoundLeaves salted = new RoundLeaves(result, leaves);
        List<PublishedResult.Salted> applicants = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            applicants.add(new PublishedResult.Salted(
                    salted.salt(leaves.get(i)), lines.get(i).line()));
        }
        return new PublishedResult(
                PublishedResult.FORMAT,
                id.agency(),
                id.toString(),
                result,
                entry.at(),
                entry.step(),
                ranking.kind(),
                ranking.set(round.file().attributes()).rule(),
                ranking.basis(),
                ranking.outcomes(),
                scores.formations(round.scope(), id, result),
                applicants,
                entry.source(),
                entry.root());
    }

    @Override
    public ResultProof proof(Account who, CaseId id, int result, String registration) {
        SeenRound round = book.seen(who, id);
        Line line = reading(round).line(result(round, result).number(), registration);
        return new ResultProof(
                line.line().pseudonym(),
                line.place(),
                new RoundLeaves(result, rounds.leaves(round.scope(), id, result)).proof(line.place()));
    }
}
