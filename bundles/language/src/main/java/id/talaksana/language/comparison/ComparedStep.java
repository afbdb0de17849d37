package id.talaksana.language.comparison;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepAct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a step is compared by.
 *
 * @param place from 0 at the first step to 1 at the last
 * @param words roots with the words as they are written; empty when the document cannot be read here
 * @param signs what is known of it beside its words: acts, an objection period, a request to another agency
 * @param tracks the tracks that it is for alone; empty: for all
 * @param outside whether a party outside the agency does it alone; null when the document does not say who does it
 */
record ComparedStep(double place, Map<String, String> words, Set<String> signs, Set<String> tracks, Boolean outside) {

    /** Begins a sign that says more of a step than any word. */
    static final String HOLDS = "holds ";

    private static final String MEETING = "rapat";

    /** The steps of a procedure in order. */
    static List<ComparedStep> allOf(PublicService service) {
        List<ComparedStep> all = new ArrayList<>();
        int last = service.steps().size() - 1;
        for (int i = 0; i <= last; i++) {
            Step step = service.steps().get(i);
            all.add(new ComparedStep(
                    last == 0 ? 0 : (double) i / last,
                    words(step),
                    signs(step),
                    new TreeSet<>(step.tracks().or(List.of())),
                    outside(step, service)));
        }
        return all;
    }

    private static Boolean outside(Step step, PublicService service) {
        List<Actor> actors = step.actorIds().stream()
                .flatMap(id -> service.actor(id).stream())
                .toList();
        return actors.isEmpty() ? null : actors.stream().allMatch(Actor::external);
    }

    private static Map<String, String> words(Step step) {
        Map<String, String> words = new LinkedHashMap<>();
        if (step.text().known()) {
            String deed = step.text().value();
            for (String channel : step.channels()) {
                // Where something is published or done is not what is done.
                deed = deed.replace(channel, " ");
            }
            words.putAll(IndonesianWords.of(deed));
            step.outputs().stream()
                    .filter(item -> item.text() != null && item.text().known())
                    .forEach(item -> IndonesianWords.of(item.text().value()).forEach(words::putIfAbsent));
        }
        return words;
    }

    private static Set<String> signs(Step step) {
        Set<String> signs = new TreeSet<>();
        step.acts().stream()
                .filter(act -> act.kind() != StepAct.Kind.DO)
                .forEach(act -> signs.add("act " + act.kind()));
        if (step.objection() != null) {
            signs.add(HOLDS + "objection");
        }
        if (step.request() != null) {
            signs.add(HOLDS + "request");
        }
        return signs;
    }

    boolean readable() {
        return !words.isEmpty();
    }

    /** Whether it is a meeting: about what it meets is said in the words of the steps that then do it. */
    private boolean meets() {
        return words.keySet().stream().findFirst().filter(MEETING::equals).isPresent();
    }

    /**
     * Not when they are for different tracks alone, when one is the agency's own and the other somebody else's, or when one is a
     * meeting and the other is not.
     */
    boolean mayBe(ComparedStep other) {
        boolean sameTracks =
                tracks.isEmpty() || other.tracks.isEmpty() || tracks.stream().anyMatch(other.tracks::contains);
        return sameTracks
                && meets() == other.meets()
                && (outside == null || other.outside == null || outside.equals(other.outside));
    }
}
