package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.RankingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks in plain Java, with exact fractions, in the time of a sort. */
public final class FractionRanker implements Ranker {

    @Override
    public Outcome rank(Ranking ranking) {
        RankingRule rule = ranking.rule();
        Scores scores = new Scores(rule);
        MeritOrder merit = new MeritOrder(rule, scores);
        Map<String, Field> fields = fields(ranking.formations());
        List<Contender> all = admit(ranking, new Entrance(rule, scores), fields);
        fields.values().forEach(field -> field.rank(merit, rule.cut()));
        new Moves(merit).fill(fields.values(), rule.moves());
        List<ApplicantOutcome> applicants = new ArrayList<>(all.size());
        all.forEach(each -> applicants.add(each.outcome()));
        return new Outcome(fields.values().stream().map(Field::outcome).toList(), applicants);
    }

    private static Map<String, Field> fields(List<Formation> formations) {
        Map<String, Field> fields = new LinkedHashMap<>();
        formations.forEach(each -> fields.put(each.id(), new Field(each, fields.size())));
        return fields;
    }

    private static List<Contender> admit(Ranking ranking, Entrance entrance, Map<String, Field> fields) {
        List<Contender> all = new ArrayList<>(ranking.applicants().size());
        for (Candidate applicant : ranking.applicants()) {
            Contender contender = entrance.admit(applicant);
            all.add(contender);
            if (contender.verdict == null) {
                fields.get(applicant.formation()).add(contender);
            }
        }
        return all;
    }
}
