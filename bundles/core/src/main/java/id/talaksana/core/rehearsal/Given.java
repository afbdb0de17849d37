package id.talaksana.core.rehearsal;

import id.talaksana.api.condition.Combinations;
import id.talaksana.api.condition.Combinations.Combination;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.PublicService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a case is opened with.
 *
 * @param tracks those that it follows; empty: all
 * @param values of what conditions are about, by id
 */
record Given(Set<String> tracks, Map<String, String> values) {
    /** More plays of one service tell nobody anything. */
    static final int MOST = 250;

    /**
     * One for each track and each combination of what the conditions of its steps tell apart, as the definition's proof walks
     * them. What depends on days takes what the days of the play give.
     */
    static List<Given> all(PublicService service) {
        List<Condition> conditions = service.steps().stream()
                .flatMap(step -> step.conditions().stream())
                .toList();
        List<Map<String, String>> values = new ArrayList<>();
        Combinations.of(conditions, service.declared())
                .each(combination -> values.add(firsts(combination, conditions)));
        Set<Given> all = new LinkedHashSet<>();
        for (Set<String> tracks : tracks(service)) {
            values.forEach(each -> all.add(new Given(tracks, each)));
        }
        return List.copyOf(all);
    }

    private static Map<String, String> firsts(Combination combination, List<Condition> conditions) {
        Map<String, String> firsts = new TreeMap<>();
        combination.values(conditions).forEach((id, values) -> {
            if (!values.isEmpty()) {
                firsts.put(id, values.get(0));
            }
        });
        return firsts;
    }

    private static List<Set<String>> tracks(PublicService service) {
        List<Set<String>> tracks = new ArrayList<>();
        service.tracks().forEach(track -> tracks.add(Set.of(track.id())));
        if (tracks.isEmpty() || !service.exclusiveTracks()) {
            tracks.add(0, Set.of());
        }
        return tracks;
    }

    /** For people. */
    String inWords() {
        List<String> said = new ArrayList<>(tracks);
        values.forEach((id, value) -> said.add(id + "=" + value));
        return said.isEmpty() ? "-" : String.join(", ", said);
    }
}
