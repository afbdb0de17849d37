package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Procedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case on its way through its document. Where it stands is read from each answer, and held to the document's numbers. */
final class Journey {
    private final Offices offices;
    private final Procedure procedure;
    private final String id;
    private List<JsonNode> open;

    private Journey(Offices offices, Procedure procedure, JsonNode opened) {
        this.offices = offices;
        this.procedure = procedure;
        this.id = opened.get("id").asText();
        stands(opened);
    }

    /** Opens a case by an account of the actor who does so, with whatever is needed at the beginning. */
    static Journey begun(Offices offices, String agency, String service, String opener, Map<String, ?> more) {
        Procedure procedure = Procedure.of(offices.container(), agency, service);
        Map<String, Object> opening = new HashMap<>(procedure.opening("Perjalanan " + agency, Set.of()));
        opening.putAll(more);
        Person who = offices.of(agency + "." + opener);
        return new Journey(
                offices,
                procedure,
                who.post("/agencies/" + agency + "/services/" + service + "/cases", opening)
                        .with(201));
    }

    Offices offices() {
        return offices;
    }

    Procedure procedure() {
        return procedure;
    }

    String agency() {
        return procedure.agency();
    }

    String id() {
        return id;
    }

    /** Below {@code /api}. */
    String path() {
        return "/cases/" + id;
    }

    Officer officer(String actor) {
        return new Officer(this, actor, offices.of(agency() + "." + actor));
    }

    /** Another person, who holds this actor as well. */
    Officer colleague(String actor) {
        return new Officer(this, actor, offices.of(agency() + ".rekan"));
    }

    /** The step that the document gives this number; where it numbers none, by its place. */
    JsonNode step(int number) {
        List<JsonNode> steps =
                Procedure.stream(procedure.document().get("steps")).toList();
        return steps.stream()
                .filter(step -> step.path("number").asText().equals(String.valueOf(number)))
                .findFirst()
                .orElseGet(() -> steps.get(number - 1));
    }

    String stepId(int number) {
        return step(number).get("id").asText();
    }

    /** The row of a step that is open. */
    JsonNode open(int number) {
        String step = stepId(number);
        return open.stream()
                .filter(row -> row.get("step").asText().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open but " + open));
    }

    /** Numbers of the steps that are open. */
    List<String> standing() {
        return open.stream()
                .map(row ->
                        procedure.step(row.get("step").asText()).get("number").asText())
                .toList();
    }

    /** Takes over where the case stands by an answer. */
    void stands(JsonNode file) {
        open = Procedure.stream(file.get("open")).toList();
    }

    JsonNode file() {
        JsonNode file = offices.reader().get(path()).with(200);
        stands(file);
        return file;
    }

    /** Whoever is of the same agency and has nothing to do with a step is refused. */
    void refusesOthers(int number) {
        List<String> right = Procedure.words(open(number).get("actors"));
        Procedure.stream(procedure.document().get("actors"))
                .filter(actor -> !actor.path("applicant").asBoolean()
                        && !actor.path("external").asBoolean())
                .map(actor -> actor.get("id").asText())
                .filter(actor -> !right.contains(actor) && !isOutside(right))
                .findFirst()
                .ifPresent(other -> officer(other)
                        .person()
                        .post(path() + "/steps/" + stepId(number), Map.of())
                        .with(403));
    }

    /** Whether all of these are parties outside, whose acts any officer records. */
    boolean isOutside(List<String> actors) {
        return Procedure.stream(procedure.document().get("actors"))
                .filter(actor -> actors.contains(actor.get("id").asText()))
                .allMatch(actor -> actor.path("external").asBoolean());
    }

    /** The record of the case is intact, and that of its round if it is one. */
    void isIntact(boolean round) {
        JsonNode verified = offices.reader().get(path() + "/verification").with(200);
        assertThat(verified.get("intact").asBoolean()).as("%s", verified).isTrue();
        if (round) {
            JsonNode of = offices.reader().get(path() + "/round/verification").with(200);
            assertThat(of.get("intact").asBoolean()).as("%s", of).isTrue();
        }
    }

    /** It has come to an end with these products, and its record is intact. */
    void hasEnded(boolean round, String... products) {
        JsonNode file = file();
        assertThat(file.get("state").asText()).isEqualTo("completed");
        assertThat(open).isEmpty();
        assertThat(Procedure.words(file.get("products"))).containsExactly(products);
        isIntact(round);
    }
}
