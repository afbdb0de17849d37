package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Desk.Standing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case on its way through a procedure, held to the published document at every step. */
final class Run {
    private final Desk desk;
    private final Procedure procedure;
    private final Set<String> tracks;
    private final Map<String, Deque<String>> detours = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Closed> rows = new ArrayList<>();
    private final String id;
    private List<String> expected;
    private String state = "open";

    private Run(Desk desk, Procedure procedure, Set<String> tracks) {
        this.desk = desk;
        this.procedure = procedure;
        this.tracks = tracks;
        this.expected = procedure.open(tracks);
        Standing opened = desk.open(procedure, "Uji " + procedure.service(), tracks);
        this.id = opened.id();
        assertThat(opened).isEqualTo(new Standing(id, "open", expected));
    }

    /** Opens a case. */
    static Run begin(Desk desk, Procedure procedure, String... tracks) {
        return new Run(desk, procedure, Set.of(tracks));
    }

    /** Lets a step close with these outcomes, one after the other, before it goes on. */
    Run through(String step, String... first) {
        detours.put(step, new ArrayDeque<>(Arrays.asList(first)));
        return this;
    }

    /** Closes the open step, or the first of them. */
    Run step() {
        String step = open();
        Deque<String> first = detours.getOrDefault(step, new ArrayDeque<>());
        String outcome = first.isEmpty() ? procedure.goingOn(step) : first.poll();
        boolean turnsDown = procedure.returns(step, outcome) || procedure.rejects(step, outcome);
        List<String> done = new ArrayList<>(steps);
        done.add(step);
        expected = procedure.after(done, outcome, tracks);
        state = !expected.isEmpty() ? "open" : procedure.rejects(step, outcome) ? "rejected" : "completed";
        steps.add(step);
        rows.add(new Closed(step, outcome == null ? "done" : outcome, procedure.doers(step)));
        assertThat(desk.close(
                        procedure, id, step, outcome, turnsDown ? "Perbaiki lampirannya" : procedure.reason(step)))
                .isEqualTo(new Standing(id, state, expected));
        String mender = procedure.mender(step, outcome);
        if (mender != null) {
            assertThat(desk.resume(procedure, id, open(), "Perbaikan sudah datang"))
                    .isEqualTo(new Standing(id, state, expected));
            rows.add(new Closed(open(), "resumed", List.of(mender)));
        }
        return this;
    }

    /** Closes this many steps. */
    Run steps(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
        return this;
    }

    /** Goes on to the end. */
    Run toTheEnd() {
        while (!expected.isEmpty()) {
            step();
        }
        return this;
    }

    String id() {
        return id;
    }

    /** The open step, or the first of them; null when there is none. */
    String open() {
        return expected.isEmpty() ? null : expected.get(0);
    }

    /** The steps closed so far, in order. */
    List<String> closed() {
        return List.copyOf(steps);
    }

    /** Expects of the API what was done: the case, its whole record, and that the record is intact. */
    void check(Person reader) {
        JsonNode file = reader.get("/cases/" + id).with(200);
        assertThat(Desk.Api.standing(file)).isEqualTo(new Standing(id, state, expected));
        assertThat(file.get("digest").asText()).isEqualTo(procedure.digest());
        assertThat(file.get("definitionVersion").asText()).isEqualTo(procedure.version());
        assertThat(file.get("closedSteps").asInt()).isEqualTo(rows.size());
        assertThat(file.has("closedAt")).isEqualTo(expected.isEmpty());
        if (state.equals("completed")) {
            assertThat(Procedure.words(file.get("products"))).isEqualTo(procedure.products(steps));
        }
        checkRecord(reader.get("/cases/" + id + "/history").with(200).get("rows"), file);
        JsonNode verification = reader.get("/cases/" + id + "/verification").with(200);
        assertThat(verification.get("intact").asBoolean())
                .as("%s", verification)
                .isTrue();
        assertThat(verification.get("faults")).isEmpty();
        assertThat(verification.get("rows").asInt()).isEqualTo(rows.size());
        assertThat(verification.get("head")).isEqualTo(file.get("head"));
    }

    private void checkRecord(JsonNode record, JsonNode file) {
        assertThat(record).hasSize(rows.size() + expected.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = record.get(i);
            Closed closed = rows.get(i);
            assertThat(row.get("number").asInt()).isEqualTo(i + 1);
            assertThat(row.get("step").asText()).isEqualTo(closed.step());
            assertThat(row.get("outcome").asText()).isEqualTo(closed.outcome());
            assertThat(Procedure.words(row.get("actors"))).isEqualTo(closed.actors());
            assertThat(row.get("closedBy").asText()).isNotEmpty();
            assertThat(Instant.parse(row.get("closedAt").asText()))
                    .isAfterOrEqualTo(Instant.parse(row.get("openedAt").asText()));
            if (i > 0) {
                assertThat(row.get("previous")).isEqualTo(record.get(i - 1).get("digest"));
            }
        }
        if (!rows.isEmpty()) {
            assertThat(file.get("head")).isEqualTo(record.get(rows.size() - 1).get("digest"));
        }
    }

    /** A closed row of the record, as it must stand there. */
    private record Closed(String step, String outcome, List<String> actors) {}
}
