package id.talaksana.core.asked;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Evidence;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.CaseStore.Change;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What an agency answers to the one that asked for a case, as it stands in the agenda until it has come there: in the
 * transaction that makes it so, and no more of the case than this.
 *
 * @param there the case
 * @param row number of the row that answers; one case answers by several when it came back in between
 * @param state {@link State#APPROVED}, {@link State#REJECTED} or {@link State#RETURNED}
 * @param reason null where none was given
 * @param employeeNumber null: none
 * @param document what else was stated with the last step; null: nothing
 */
public record Answer(CaseId there, int row, State state, String reason, String employeeNumber, String document) {
    public static final String KIND = "answers";

    /**
     * What a change of a case answers: how it ends, or that it waits for the one that asked.
     *
     * @param step the step of the row that was done
     * @return empty where nobody asked for it, or it goes on
     */
    public static Optional<Answer> of(CaseFile before, Change change, Step step) {
        if (change.isNothing() || Asker.of(before).isEmpty()) {
            return Optional.empty();
        }
        State state = state(before, change.after());
        if (state == null) {
            return Optional.empty();
        }
        StepRow row = change.done();
        Map<String, String> stated = state == State.APPROVED ? Evidence.stated(row.evidence()) : Map.of();
        return Optional.of(new Answer(
                before.id(),
                row.number(),
                state,
                row.comment(),
                step.facts().stream()
                        .filter(Answer::isNumber)
                        .map(fact -> stated.get(fact.id()))
                        .filter(value -> value != null)
                        .findFirst()
                        .orElse(null),
                document(step.facts(), stated)));
    }

    /** Null: it goes on. What the asked agency closed without an answer comes back, too. */
    private static State state(CaseFile before, CaseFile after) {
        return switch (after.state()) {
            case COMPLETED -> State.APPROVED;
            case REJECTED -> State.REJECTED;
            case WITHDRAWN -> State.RETURNED;
            case OPEN -> before.stoppedAt() == null && after.stoppedAt() != null ? State.RETURNED : null;
        };
    }

    private static boolean isNumber(Fact fact) {
        return fact.kind() == Fact.Kind.NI || fact.kind() == Fact.Kind.NIP;
    }

    private static String document(List<Fact> asked, Map<String, String> stated) {
        String all = asked.stream()
                .filter(fact -> !isNumber(fact) && stated.containsKey(fact.id()))
                .map(fact -> fact.label() + ": " + stated.get(fact.id()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /** For the agenda of the agency that asked. */
    public Entry entry(String asking, Instant now) {
        Properties all = new Properties();
        all.setProperty("state", state.name());
        put(all, "reason", reason);
        put(all, "number", employeeNumber);
        put(all, "document", document);
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Entry(asking, KIND, there + "/" + row, now, text.toString());
    }

    private static void put(Properties all, String key, String value) {
        if (value != null) {
            all.setProperty(key, value);
        }
    }

    /** As {@link #entry} wrote it. */
    public static Answer read(Entry entry) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(entry.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] subject = entry.subject().split("/", 2);
        return new Answer(
                CaseId.parse(subject[0]).orElseThrow(),
                Integer.parseInt(subject[1]),
                State.valueOf(all.getProperty("state")),
                all.getProperty("reason"),
                all.getProperty("number"),
                all.getProperty("document"));
    }
}
