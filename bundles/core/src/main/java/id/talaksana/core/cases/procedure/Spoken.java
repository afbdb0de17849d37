package id.talaksana.core.cases.procedure;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Sourced;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What refusals call the steps and actors of a service: people know the document's words, and no ids. */
public record Spoken(PublicService service) {
    private static final int LONGEST = 80;

    /** One that the service does not have is called as whoever asks for it does. */
    public String step(String id) {
        return service.step(id).map(Spoken::step).orElse(id);
    }

    /** Its number and the first of its words. */
    public static String step(Step step) {
        String words = Sourced.inUse(step.text(), step.id());
        int end = words.length() <= LONGEST ? -1 : words.lastIndexOf(' ', LONGEST);
        String first = words.length() <= LONGEST ? words : words.substring(0, end < 0 ? LONGEST : end) + " …";
        return step.number() == null ? first : step.number() + ". " + first;
    }

    public String steps(Collection<StepRow> rows) {
        return rows.stream().map(row -> step(row.step())).collect(Collectors.joining("; "));
    }

    public String actors(List<String> ids) {
        return ids.stream()
                .map(id -> service.actor(id)
                        .map(actor -> Sourced.inUse(actor.name(), id))
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }
}
