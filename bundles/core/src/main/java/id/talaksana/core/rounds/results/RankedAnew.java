package id.talaksana.core.rounds.results;

import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StandingScores;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Works the rankings of a step out anew once objections to its outcomes were accepted: all {@link Contenders}, with what stands
 * of their scores and seats now, by both rankers.
 *
 * <p>A group stays as it is, and is named, where the rankers differ or it cannot be ranked, where people let somebody through
 * by name, where the rule would end in a tie that people have to break, and where it does not bear an answer out. An answer
 * changes no scores: where an accepted objection is about a ranked outcome, corrected scores are entered first. Until then the
 * outcome that the answer gave stands beside those of the others, and once they are there, it is worked out again.
 */
@Component(service = RankedAnew.class)
public final class RankedAnew {
    private final RoundStore rounds;
    private final ScoreStore scores;
    private final RuleLanguage language;
    private final Ranker ofDatabase;
    private final RoundDay day;

    @Activate
    public RankedAnew(
            @Reference RoundStore rounds,
            @Reference ScoreStore scores,
            @Reference RuleLanguage language,
            @Reference Ranker ofDatabase,
            @Reference RoundDay day) {
        this.rounds = rounds;
        this.scores = scores;
        this.language = language;
        this.ofDatabase = ofDatabase;
        this.day = day;
    }

    /**
     * What comes of it; nothing is written.
     *
     * @param step one that ranks
     * @param outcomes what stands at it and the steps before it
     */
    public Recomputed of(SeenRound round, Step step, CorrectedOutcomes outcomes) {
        RoundApplicants applicants = new RoundApplicants(rounds, round);
        List<Judged> judged = applicants.judged(ApplicantQuery.all());
        List<RoundEntry> entries = rounds.entries(round.scope(), round.id());
        List<Formation> formations = rounds.formations(round.scope(), round.id());
        StandingScores standing = StandingScores.of(scores.sheets(round.scope(), round.id(), null), day.today(round));
        Recomputed all = Recomputed.nothing();
        for (StepRanking ranking : step.ranking()) {
            Contenders contenders = new Contenders(round, step, ranking, outcomes, entries).among(judged);
            List<Applicant> contending = new ArrayList<>();
            contenders.all().values().forEach(each -> contending.add(each.applicant()));
            Contest contest = new ContestReading(
                            applicants,
                            standing,
                            step,
                            ranking,
                            language.read(ranking.set(round.file().attributes())))
                    .anew(contending, contenders.letThrough(), formations);
            TwoRankers.Agreed agreed = new TwoRankers(new FractionRanker(), ofDatabase, contest).agreed();
            all = all.and(new RankedDifferences(contenders, ResultDraft.of(contest, agreed)).recomputed());
        }
        return all;
    }
}
