package id.talaksana.distribution.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An agency whose cases follow each new version by themselves: what falls due then happens once, on whichever node. */
final class Moves {
    private static final String AGENCY = "pindah";
    private static final String CASES = "/agencies/" + AGENCY + "/services/persetujuan-teknis-ni-casn/cases";
    private static final int CASES_EACH = 3;

    private final Installation installation;
    private final Random random;
    private final Person officer;
    private final List<String> cases = new ArrayList<>();
    private int version;

    Moves(Installation installation, long seed) {
        this.installation = installation;
        this.random = new Random(seed);
        while (version == 0) {
            upload();
        }
        this.officer = Person.added(
                installation.nodes().get(0).container(),
                "petugas-pindah",
                "--role officer --agency " + AGENCY + " --actor tim-pemroses --actor pejabat-penandatanganan");
    }

    /** Some cases more, and a version that all follow; where a kill comes between, there are fewer. */
    void next() {
        try {
            Person at = officer.at(installation.any(random).container());
            for (int i = 0; i < CASES_EACH; i++) {
                Person.Answer opened = at.post(CASES, Map.of("subject", "Ikut pindah"));
                if (opened.status() == 201) {
                    cases.add(opened.body().get("id").asText());
                }
            }
            upload();
        } catch (UncheckedIOException e) {
            // The kill; another version comes in the next round.
        }
    }

    private void upload() {
        String next = version + 1 + ".0.0";
        String transition =
                "transition:\n  - filedBefore: 2999-01-01\n    cases: move\n    basis: Keputusan Nomor " + next + "\n";
        byte[] zip = AgencyJar.of("kanreg")
                .with("agency.yaml", "agency: kanreg", "agency: " + AGENCY)
                .with("agency.yaml", "version: 1.1.0\n", "version: " + next + "\n" + transition)
                .zip();
        Node node = installation.any(random);
        installation.administrator(node).upload("/agencies/" + AGENCY + "/definitions", zip);
        version = Math.max(version, newest(node));
    }

    private int newest(Node node) {
        Person.Answer answer = installation.administrator(node).get("/agencies/" + AGENCY);
        return answer.status() == 200
                ? Integer.parseInt(answer.body().get("version").asText().replaceFirst("\\..*", ""))
                : 0;
    }

    int cases() {
        return cases.size();
    }

    /** Waits until all that is due has happened, and says what did not happen exactly once. */
    List<String> faults() {
        Person reader = officer.at(installation.any(random).container());
        String last = newest(installation.any(random)) + ".0.0";
        List<String> faults = new ArrayList<>();
        for (String id : cases) {
            RunningContainer.await("case " + id + " to follow to " + last, () -> reader.get("/cases/" + id)
                    .with(200)
                    .get("definitionVersion")
                    .asText()
                    .equals(last));
            JsonNode record = reader.get("/cases/" + id + "/history").with(200).get("rows");
            faults.addAll(notOnce(id, record));
            if (!reader.get("/cases/" + id + "/verification")
                    .with(200)
                    .get("intact")
                    .asBoolean()) {
                faults.add(id + " does not verify");
            }
        }
        return faults;
    }

    /** Moves on a record that happened twice, or not from where the one before led. */
    static List<String> notOnce(String id, JsonNode rows) {
        List<String> faults = new ArrayList<>();
        Set<String> moves = new HashSet<>();
        String at = null;
        for (JsonNode row : rows) {
            JsonNode move = row.path("move");
            if (move.isObject()) {
                String from = move.get("fromVersion").asText();
                String to = move.get("toVersion").asText();
                if (!moves.add(from + " to " + to)) {
                    faults.add(id + " moved twice from " + from + " to " + to);
                }
                if (at != null && !at.equals(from)) {
                    faults.add(id + " moved from " + from + ", where it was not");
                }
                at = to;
            }
        }
        return faults;
    }
}
