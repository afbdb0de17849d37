package id.talaksana.core.rounds.results;

import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who contends for which seats at a step.
 *
 * @param numbers of all who could be ranked, by registration numbers, which are the candidates' ids
 * @param candidates the same as they are ranked
 * @param formations in the round's own order
 * @param held why formations cannot be ranked, by their ids
 * @param leftOut who cannot be ranked, and why
 */
record Contest(
        Step step,
        StepRanking ranking,
        StatedRule rule,
        Map<String, Integer> numbers,
        List<Candidate> candidates,
        List<Formation> formations,
        Map<String, Text> held,
        List<LeftOut> leftOut) {
    /** Formations that depend on each other: who moves stays within a position. */
    static List<List<Formation>> groups(RankingRule rule, List<Formation> formations) {
        Map<Object, List<Formation>> groups = new LinkedHashMap<>();
        for (Formation each : formations) {
            Object group = rule.moves().isEmpty() ? each.id() : Optional.ofNullable(each.position());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(each);
        }
        return List.copyOf(groups.values());
    }

    List<List<Formation>> groups() {
        return groups(rule.rule(), formations);
    }

    /** The ranking of some groups. */
    Ranking of(List<List<Formation>> groups) {
        Set<String> ids = new HashSet<>();
        groups.forEach(group -> group.forEach(each -> ids.add(each.id())));
        return new Ranking(
                rule.rule(),
                formations.stream().filter(each -> ids.contains(each.id())).toList(),
                candidates.stream()
                        .filter(each -> ids.contains(each.formation()))
                        .toList());
    }

    /** How many contend for each formation. */
    Map<String, Integer> rivals() {
        Map<String, Integer> rivals = new HashMap<>();
        candidates.forEach(each -> rivals.merge(each.formation(), 1, Integer::sum));
        return rivals;
    }
}
