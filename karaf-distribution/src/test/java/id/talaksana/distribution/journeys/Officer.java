package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Procedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody at a desk of a journey's agency.
 *
 * @param actor whom the account holds
 */
record Officer(Journey journey, String actor, Person person) {

    /** Does the step with this number in the document. */
    Officer completes(int number) {
        return completes(number, null, null, Map.of());
    }

    Officer completes(int number, String outcome) {
        return completes(number, outcome, null, Map.of());
    }

    /** Does it with a reason and with what is stated; a colleague who does not do it is refused first. */
    Officer completes(int number, String outcome, String reason, Map<String, String> stated) {
        journey.refusesOthers(number);
        Map<String, Object> body = new HashMap<>(Map.of("facts", facts(number, stated)));
        if (outcome != null) {
            body.put("outcome", outcome);
        }
        if (reason != null) {
            body.put("comment", reason);
        }
        journey.stands(person.post(journey.path() + "/steps/" + journey.stepId(number), body)
                .with(200));
        return this;
    }

    /** What is stated, with the letter by which something that was done outside came in. */
    private Map<String, String> facts(int number, Map<String, String> stated) {
        Map<String, String> facts = new HashMap<>(stated);
        List<String> actors = Procedure.words(journey.open(number).get("actors"));
        boolean elsewhere = journey.step(number).has("at");
        if (elsewhere || journey.isOutside(actors)) {
            facts.put("letter-number", "B/" + number + "/2025");
            facts.put("letter-date", journey.offices().today().toString());
        }
        if (elsewhere) {
            facts.put("letter-receipt", "Tanda terima " + number);
        }
        return facts;
    }

    /** The step is not done yet; gives why. */
    String cannotComplete(int number) {
        return person.post(
                        journey.path() + "/steps/" + journey.stepId(number), Map.of("facts", facts(number, Map.of())))
                .with(409)
                .get("detail")
                .asText();
    }

    /** An outcome of a step that is refused. */
    void refused(int status, int number, String outcome, String reason) {
        person.post(journey.path() + "/steps/" + journey.stepId(number), Map.of("outcome", outcome, "comment", reason))
                .with(status);
    }

    /** Posts to a path below the case. */
    JsonNode posts(String path, Map<String, ?> body) {
        return person.post(journey.path() + path, body).with(200);
    }

    /** Sends a table to a path below the case. */
    JsonNode sends(String path, String table) {
        return person.table(journey.path() + path, table).with(200);
    }

    JsonNode gets(String path) {
        return person.get(journey.path() + path).with(200);
    }

    /** Records a letter of a party outside that came in about a step. */
    void receives(int number, String sender) {
        receives(journey.stepId(number), sender, "B/" + number + "/2025");
    }

    /** Records a letter that came in about a step or a product. */
    void receives(String about, String sender, String number) {
        String day = journey.offices().today().toString();
        assertThat(posts("/incoming-letters", Map.of("about", about, "sender", sender, "number", number, "date", day))
                        .get("number")
                        .asText())
                .isEqualTo(number);
    }

    /** Decides on applicants: on these, or on all who are left. */
    int decides(int number, String outcome, String reason, List<String> registrations) {
        Map<String, Object> body = new HashMap<>(Map.of("step", journey.stepId(number), "outcome", outcome));
        if (reason != null) {
            body.put("reason", reason);
        }
        if (!registrations.isEmpty()) {
            body.put("registrations", registrations);
        }
        return posts("/decisions", body).get("count").asInt();
    }

    /**
     * Works out the ranking of a step by both rankers, and decides by it; gives its number.
     *
     * @param track null: the step ranks all of them
     */
    int ranks(int number, String track, int passed) {
        Map<String, String> body = new HashMap<>(Map.of("step", journey.stepId(number)));
        if (track != null) {
            body.put("track", track);
        }
        JsonNode result = posts("/results", body);
        assertThat(result.get("held")).isEmpty();
        assertThat(result.get("passed").asInt()).isEqualTo(passed);
        int entry = result.at("/entry/number").asInt();
        posts("/results/" + entry + "/decision", Map.of());
        return entry;
    }

    /**
     * Drafts, initials and signs the announcement of a step; gives its id. What the document announces in a step of which the
     * definition says nothing is announced under the step's words.
     *
     * @param stated its number; null: the agency's pattern gives it
     */
    String signsAnnouncement(int number, String title, String stated) {
        JsonNode step = journey.step(number);
        Map<String, String> draft = new HashMap<>();
        if (step.has("announces")) {
            draft.put("step", step.get("id").asText());
        }
        if (title != null || draft.isEmpty()) {
            draft.put(
                    "title",
                    title == null
                            ? step.at("/text/value").asText(step.path("text").asText())
                            : title);
        }
        String id = posts("/announcements", draft).get("id").asText();
        posts("/announcements/" + id + "/initial", Map.of());
        posts("/announcements/" + id + "/signature", stated == null ? Map.of() : Map.of("number", stated));
        return id;
    }

    /** Announces with a colleague what a step announces: nobody outside sees it before both have released it. */
    String announces(int number, Officer colleague, String stated) {
        String id = signsAnnouncement(number, null, stated);
        String outside = "/agencies/" + journey.agency() + "/announcements/" + id;
        posts("/announcements/" + id + "/release", Map.of());
        assertThat(journey.offices().anybody().status(outside)).isEqualTo(404);
        colleague.posts("/announcements/" + id + "/release", Map.of());
        assertThat(journey.offices().anybody().status(outside)).isEqualTo(200);
        return id;
    }

    /** Has all letters of a template written, and each act done by its actor; of parties outside this officer records it. */
    void writes(String template, int count) {
        assertThat(posts("/letters", Map.of("template", template)).get("count").asInt())
                .as(template)
                .isEqualTo(count);
        Procedure.stream(journey.procedure().document().get("letters"))
                .filter(letter -> letter.get("id").asText().equals(template))
                .flatMap(letter -> Procedure.stream(letter.get("acts")))
                .forEach(act -> {
                    String by = act.get("by").asText();
                    Officer doer = journey.isOutside(List.of(by)) ? this : journey.officer(by);
                    Map<String, Object> body =
                            Map.of("template", template, "act", act.get("kind").asText());
                    assertThat(doer.posts("/letters/acts", body).get("count").asInt())
                            .as("%s %s", template, act)
                            .isEqualTo(count);
                });
    }
}
