package id.talaksana.documents.paper;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which tracks a case may still be while one looks for the steps that come next: those of some tracks alone are passed over
 * by the others.
 */
public final class Branches {
    private final PublicService service;
    private final Set<String> begun;
    private final Set<String> left;

    /** After this step. */
    public Branches(PublicService service, Step from) {
        this.service = service;
        List<String> own = from.tracks().or(List.of());
        this.begun = own.isEmpty() ? service.trackIds() : Set.copyOf(own);
        this.left = new LinkedHashSet<>(begun);
    }

    private Set<String> on(Step step) {
        List<String> only = step.tracks().or(List.of());
        Set<String> on = new LinkedHashSet<>(left);
        if (!only.isEmpty()) {
            on.retainAll(only);
        }
        return on;
    }

    /** Whether any that are left come to a step. */
    public boolean reach(Step step) {
        return left.isEmpty() ? begun.isEmpty() : !on(step).isEmpty();
    }

    /** Whether all that are left come to a step, so that none goes on past it. */
    public boolean allReach(Step step) {
        return on(step).size() == left.size();
    }

    /** Such as "jalur CPNS": those that come to a step; null: all that there were. */
    public String words(Step step) {
        return words(on(step));
    }

    /** Those that are left; null: all that there were. */
    public String words() {
        return words(left);
    }

    private String words(Set<String> on) {
        return on.size() == begun.size()
                ? null
                : "jalur "
                        + service.tracks().stream()
                                .filter(track -> on.contains(track.id()))
                                .map(Track::label)
                                .collect(Collectors.joining(", "));
    }

    /** Goes on with those that a step is not for. */
    public void past(Step step) {
        left.removeAll(on(step));
    }
}
