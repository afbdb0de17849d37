package id.talaksana.distribution.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Procedure;
import id.talaksana.distribution.RunningContainer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** This release on what an older one left: all of it stands, and goes on. */
final class Upgraded {
    private static final String FROZEN = "contoh-beku";

    private final RunningContainer container;
    private final JsonNode left;
    private final Person anybody;
    private final Map<String, Person> people = new HashMap<>();

    /** @param left the list of what the older release left in the container's data */
    Upgraded(RunningContainer container, JsonNode left) {
        this.container = container;
        this.left = left;
        anybody = Person.anonymous(container);
        for (JsonNode account : left.get("accounts")) {
            String name = account.get("name").asText();
            people.put(name, Person.of(container, name, account.get("password").asText()));
        }
    }

    /** Waits until every agency is there, the frozen one apart. */
    Upgraded started() {
        container.start().awaitAgencies(7);
        return this;
    }

    void everythingStands() {
        assertThat(left.get("cases")).isNotEmpty().allSatisfy(this::caseStands);
        assertThat(left.get("tickets")).isNotEmpty().allSatisfy(this::ticketStands);
        left.get("versions").properties().forEach(agency -> {
            JsonNode versions = admin().get("/agencies/" + agency.getKey() + "/definitions")
                    .with(200)
                    .get("versions");
            assertThat(versions).hasSameSizeAs(agency.getValue());
            for (int i = 0; i < versions.size(); i++) {
                for (String key : List.of("version", "digest", "standing", "by", "since", "openCases")) {
                    assertThat(versions.get(i).get(key))
                            .as(agency.getKey() + " " + key)
                            .isEqualTo(agency.getValue().get(i).get(key));
                }
            }
        });
        assertThat(admin().get("/agencies/" + FROZEN).with(200).get("state").asText())
                .isEqualTo("frozen");
        assertThat(container.console("calendar:info 2027")).contains("Hari Jadi Kota Contoh");
        assertThat(container.console("agency:diag")).contains(FROZEN).doesNotContain("diubah", "altered");
    }

    private void caseStands(JsonNode told) {
        String id = told.get("id").asText();
        JsonNode file = admin().get("/cases/" + id).with(200);
        for (String key : List.of("service", "definitionVersion", "digest", "state")) {
            assertThat(file.get(key)).as(id + " " + key).isEqualTo(told.get(key));
        }
        assertThat(file.at("/open/0/step").asText(null))
                .isEqualTo(told.get("step").textValue());
        assertThat(file.at("/open/0/dueAt").asText(null))
                .isEqualTo(told.get("dueAt").textValue());
        JsonNode chain = admin().get("/cases/" + id + "/verification").with(200);
        assertThat(chain.get("intact").asBoolean()).as("%s", chain).isTrue();
        assertThat(chain.get("rows")).isEqualTo(told.get("rows"));
        assertThat(chain.get("head")).isEqualTo(told.get("head"));
        JsonNode followed = anybody.get(
                        "/followed-cases/" + id, "X-Case-Code", told.get("code").asText())
                .with(200);
        assertThat(followed.get("state")).isEqualTo(told.get("state"));
    }

    /** Rows may have come since: what is late goes up, and what nobody replies to closes, by itself. */
    private void ticketStands(JsonNode told) {
        String ticket = "/complaints/" + told.get("id").asText();
        JsonNode record = admin().get(ticket + "/record").with(200);
        List<String> kinds = record.get("rows").findValuesAsText("kind");
        List<String> before = new ArrayList<>();
        told.get("kinds").forEach(kind -> before.add(kind.asText()));
        assertThat(kinds.subList(0, before.size())).isEqualTo(before);
        assertThat(record.get("confidential")).isEqualTo(told.get("confidential"));
        assertThat(record.get("anonymous")).isEqualTo(told.get("anonymous"));
        JsonNode chain = admin().get(ticket + "/verification").with(200);
        assertThat(chain.get("intact").asBoolean()).as("%s", chain).isTrue();
        if (kinds.size() == before.size()) {
            assertThat(chain.get("head")).isEqualTo(told.get("head"));
            assertThat(record.get("state")).isEqualTo(told.get("state"));
        }
        anybody.get(ticket + "?code=" + told.get("code").asText()).with(200);
    }

    void everythingGoesOn() {
        JsonNode resting = caseOf(FROZEN);
        assertThat(deed(resting, "verifikasi-dan-generate", Map.of("outcome", "ms"))
                        .status())
                .isEqualTo(409);
        admin().post("/agencies/" + FROZEN + "/thaw", Map.of("reason", "Contoh selesai"))
                .with(200);
        left.get("cases").forEach(this::goesOn);
        left.get("tickets").forEach(this::isAnswered);
        Set.of("kanreg", "bangkalan", "batanghari", "balikpapan", "singkawang", "contoh", "contoh-versi", FROZEN)
                .forEach(this::newCaseOpens);
    }

    private void goesOn(JsonNode told) {
        String id = told.get("id").asText();
        JsonNode file = admin().get("/cases/" + id).with(200);
        if (!file.get("state").asText().equals("open")) {
            return;
        }
        inUse(told).assignedIn(container);
        while (file.get("state").asText().equals("open")) {
            String step = file.at("/open/0/step").asText();
            Procedure procedure =
                    Procedure.of(container, agency(told), told.get("service").asText(), version(file));
            Map<String, Object> body = new HashMap<>(Map.of("facts", procedure.facts(step)));
            if (procedure.goingOn(step) != null) {
                body.put("outcome", procedure.goingOn(step));
            }
            Person.Answer done = deed(told, step, body);
            assertThat(done.status()).as("%s %s: %s", id, step, done.body()).isEqualTo(200);
            file = done.body();
        }
        assertThat(file.get("state").asText()).as(id).isEqualTo("completed");
        JsonNode chain = admin().get("/cases/" + id + "/verification").with(200);
        assertThat(chain.get("intact").asBoolean()).as("%s", chain).isTrue();
        assertThat(chain.get("rows").asInt()).isGreaterThan(told.get("rows").asInt());
    }

    private void isAnswered(JsonNode told) {
        Person handler = told.get("confidential").asBoolean()
                ? people.get("kanreg.adm")
                : people.get("petugas." + told.get("agency").asText());
        String ticket = "/complaints/" + told.get("id").asText();
        JsonNode record = handler.get(ticket + "/record").with(200);
        for (JsonNode file : record.get("enclosures")) {
            assertThat(handler.download(ticket + "/files/" + file.get("number").asText()))
                    .isEqualTo("Surat contoh.".getBytes(StandardCharsets.UTF_8));
        }
        if (List.of("closed", "rejected").contains(record.get("state").asText())) {
            return;
        }
        if (record.get("state").asText().equals("received")) {
            handler.post(ticket + "/deeds", Map.of("deed", "classify", "to", "tidak-berkadar-pengawasan"))
                    .with(200);
        }
        if (!record.get("state").asText().equals("answered")) {
            handler.post(ticket + "/deeds", Map.of("deed", "answer", "text", "Sudah diproses."))
                    .with(200);
        }
        anybody.post(
                        ticket + "/replies",
                        Map.of("satisfied", true),
                        "X-Ticket-Code",
                        told.get("code").asText())
                .with(200);
        assertThat(handler.get(ticket + "/record").with(200).get("state").asText())
                .isEqualTo("closed");
        JsonNode chain = handler.get(ticket + "/verification").with(200);
        assertThat(chain.get("intact").asBoolean()).as("%s", chain).isTrue();
    }

    private void newCaseOpens(String agency) {
        JsonNode told = caseOf(agency);
        Procedure procedure = inUse(told);
        Set<String> tracks = agency.equals("balikpapan") ? Set.of("pppk") : Set.of();
        JsonNode opened = people.get("petugas." + agency)
                .post(
                        "/agencies/" + agency + "/services/" + procedure.service() + "/cases",
                        procedure.opening("Contoh baru", tracks))
                .with(201);
        assertThat(version(opened)).isEqualTo(procedure.version());
    }

    private Procedure inUse(JsonNode told) {
        String version = anybody.get("/agencies/" + agency(told))
                .with(200)
                .get("version")
                .asText();
        return Procedure.of(container, agency(told), told.get("service").asText(), version);
    }

    private JsonNode caseOf(String agency) {
        for (JsonNode told : left.get("cases")) {
            if (agency(told).equals(agency)) {
                return told;
            }
        }
        throw new AssertionError(agency);
    }

    private Person.Answer deed(JsonNode told, String step, Map<String, Object> body) {
        return people.get("petugas." + agency(told))
                .post("/cases/" + told.get("id").asText() + "/steps/" + step, body);
    }

    private Person admin() {
        return people.get("admin");
    }

    private static String agency(JsonNode told) {
        return told.get("agency").asText();
    }

    private static String version(JsonNode file) {
        return file.get("definitionVersion").asText();
    }
}
