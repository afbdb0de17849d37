package id.talaksana.core.extension;

import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.StepInHand;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a notifier is told of a step that was closed, as it stands in the outbox until it was.
 *
 * @param step without parameters, which the call has
 */
public record Notice(StepInHand step, Call call) {

    /** One of each case, row and notifier. */
    String subject() {
        return step.caseId() + "/" + step.row() + "/" + call.name();
    }

    String written() {
        Properties all = new Properties();
        putStep(all);
        putFacts(all);
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void putStep(Properties all) {
        all.setProperty("agency", step.agency());
        all.setProperty("case", step.caseId());
        all.setProperty("service", step.service());
        all.setProperty("step", step.step());
        all.setProperty("row", Integer.toString(step.row()));
        all.setProperty("outcome", step.outcome());
        all.setProperty("zone", step.zone().getId());
        all.setProperty("at", step.at().toString());
        all.setProperty("name", call.name());
    }

    private void putFacts(Properties all) {
        put(all, "attribute.", step.attributes());
        put(all, "fact.", step.facts());
        put(all, "parameter.", call.parameters());
        step.tracks().forEach(track -> all.setProperty("track." + track, ""));
        IntStream.range(0, step.presented().size())
                .forEach(i -> all.setProperty("presented." + i, step.presented().get(i)));
    }

    private static void put(Properties all, String prefix, Map<String, String> values) {
        values.forEach((id, value) -> all.setProperty(prefix + id, value));
    }

    static Notice read(String written) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> presented = with(all, "presented.");
        StepInHand step = new StepInHand(
                all.getProperty("agency"),
                all.getProperty("case"),
                all.getProperty("service"),
                all.getProperty("step"),
                Integer.parseInt(all.getProperty("row")),
                all.getProperty("outcome"),
                with(all, "attribute."),
                Set.copyOf(with(all, "track.").keySet()),
                IntStream.range(0, presented.size())
                        .mapToObj(i -> presented.get(Integer.toString(i)))
                        .toList(),
                with(all, "fact."),
                Map.of(),
                ZoneId.of(all.getProperty("zone")),
                Instant.parse(all.getProperty("at")));
        return new Notice(step, new Call(Point.NOTIFIER, all.getProperty("name"), with(all, "parameter."), List.of()));
    }

    private static Map<String, String> with(Properties all, String prefix) {
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), all::getProperty));
    }
}
