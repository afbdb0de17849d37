package id.talaksana.core.rounds.results;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.results.Results;
import id.talaksana.api.rounds.results.Supposed;
import id.talaksana.api.rounds.results.Supposed.Different;
import id.talaksana.api.rounds.results.WhatIf;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StandingScores;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rankings under other rules, by both rankers, of those who were ranked, and verdicts on who is eligible; nothing is written. */
@Component(service = WhatIf.class)
public final class StoredWhatIf implements WhatIf {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ScoreStore scores;
    private final RuleLanguage language;
    private final Ranker ofDatabase;
    private final RoundDay day;
    private final Results results;

    @Activate
    public StoredWhatIf(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ScoreStore scores,
            @Reference RuleLanguage language,
            @Reference Ranker ofDatabase,
            @Reference RoundDay day,
            @Reference Results results) {
        this.book = book;
        this.rounds = rounds;
        this.scores = scores;
        this.language = language;
        this.ofDatabase = ofDatabase;
        this.day = day;
        this.results = results;
    }

    @Override
    public Supposed byRule(Account who, CaseId id, String stepId, String track, Map<String, Object> rule) {
        SeenRound round = book.seen(who, id);
        Step step = round.selecting().step(stepId);
        StepRanking stated = ContestReading.ranking(step, track);
        StepRanking other = new StepRanking(stated.tracks(), stated.kind(), stated.outcomes(), rule, List.of());
        List<StepRanking> all = new ArrayList<>(step.ranking());
        all.replaceAll(ranking -> ranking == stated ? other : ranking);
        return compared(round, step.withRanking(all), List.of(other));
    }

    @Override
    public Supposed byVersion(Account who, CaseId id, String stepId, AgencyDefinition candidate) {
        SeenRound round = book.seen(who, id);
        Step own = round.selecting().step(stepId);
        PublicService service = candidate
                .service(round.file().service())
                .filter(found -> found.step(stepId).isPresent())
                .orElseThrow(() -> nothingThere(candidate, stepId));
        Step step = service.step(stepId).orElseThrow();
        SupposedVerdicts verdicts = SupposedVerdicts.of(round, own, service, new RoundApplicants(rounds, round));
        if (step.ranking().isEmpty() && verdicts.compared() == 0) {
            throw nothingThere(candidate, stepId);
        }
        return with(verdicts, compared(round, step, step.ranking()));
    }

    private static Refusal nothingThere(AgencyDefinition candidate, String step) {
        return new Refusal(
                Refusal.Kind.INVALID,
                CoreWords.text("that-version-does-not-rank-at", candidate.version(), step),
                List.of());
    }

    private static Supposed with(SupposedVerdicts verdicts, Supposed ranked) {
        return new Supposed(
                ranked.step(),
                ranked.compared(),
                ranked.differing(),
                ranked.differences(),
                ranked.held(),
                verdicts.compared(),
                verdicts.all().size(),
                verdicts.first());
    }

    private Supposed compared(SeenRound round, Step step, List<StepRanking> rankings) {
        RoundApplicants applicants = new RoundApplicants(rounds, round);
        List<Judged> judged = applicants.judged(ApplicantQuery.all());
        List<Formation> seats = rounds.formations(round.scope(), round.id());
        StandingScores standing = StandingScores.of(scores.sheets(round.scope(), round.id(), null), day.today(round));
        List<Different> differences = new ArrayList<>();
        List<Text> held = new ArrayList<>();
        int compared = 0;
        for (StepRanking ranking : rankings) {
            Contenders contenders = new Contenders(
                            round,
                            step,
                            ranking,
                            new CorrectedOutcomes(Map.of(), Map.of()),
                            rounds.entries(round.scope(), round.id()))
                    .among(judged);
            List<Applicant> contending = new ArrayList<>();
            contenders.all().values().forEach(each -> contending.add(each.applicant()));
            Contest contest = new ContestReading(applicants, standing, step, ranking, language.read(ranking))
                    .anew(contending, contenders.letThrough(), seats);
            ResultDraft draft =
                    ResultDraft.of(contest, new TwoRankers(new FractionRanker(), ofDatabase, contest).agreed());
            Recomputed recomputed = new RankedDifferences(contenders, draft).recomputed();
            differences.addAll(told(round, contest, draft, recomputed));
            held.addAll(recomputed.held());
            compared += draft.lines().size();
        }
        List<Different> first = differences.subList(0, Math.min(differences.size(), Supposed.MOST_TOLD));
        return new Supposed(step.id(), compared, differences.size(), first, held, 0, 0, List.of());
    }

    private List<Different> told(SeenRound round, Contest contest, ResultDraft draft, Recomputed recomputed) {
        Map<Integer, RankedLine> lines = draft.lines().stream().collect(Collectors.toMap(Line::applicant, Line::line));
        Map<String, Integer> rivals = contest.rivals();
        return recomputed.changes().stream()
                .map(change -> {
                    RankedLine line = lines.get(change.applicant().number());
                    List<Calculation.Line> would = line == null ? List.of() : calculation(contest, rivals, line);
                    return different(change, was(round, change.applicant()), would);
                })
                .toList();
    }

    private static List<Calculation.Line> calculation(Contest contest, Map<String, Integer> rivals, RankedLine line) {
        int seats = contest.formations().stream()
                .filter(each -> each.id().equals(line.formation()))
                .mapToInt(Formation::seats)
                .sum();
        return new Calculations(
                        contest.ranking(),
                        contest.rule(),
                        line,
                        contest.rule().rule().cut().places(seats),
                        rivals.getOrDefault(line.formation(), 0))
                .lines();
    }

    /** The own calculation as it stands; empty where people decided by name. */
    private List<Calculation.Line> was(SeenRound round, Applicant one) {
        try {
            return results.calculation(round.who(), round.id(), one.registration())
                    .lines();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return List.of();
        }
    }

    private static Different different(
            Recomputed.Change change, List<Calculation.Line> was, List<Calculation.Line> would) {
        int line = 0;
        while (line < Math.min(was.size(), would.size()) && same(was.get(line), would.get(line))) {
            line++;
        }
        return new Different(
                change.applicant().registration(),
                change.before(),
                change.after().outcome(),
                was.isEmpty() ? null : line + 1,
                line < was.size() ? was.get(line) : null,
                line < would.size() ? would.get(line) : null);
    }

    /** What it is from may differ without that anything does. */
    private static boolean same(Calculation.Line one, Calculation.Line other) {
        return one.words().equals(other.words()) && Objects.equals(one.exact(), other.exact());
    }
}
