package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A service as its agency publishes it over the API: what a case of it must go through. */
public record Procedure(String agency, String service, JsonNode document) {

    public static Procedure of(RunningContainer container, String agency, String service) {
        return at("/agencies/" + agency + "/services/" + service, container, agency, service);
    }

    /** A service as one version of its agency's definition has it. */
    public static Procedure of(RunningContainer container, String agency, String service, String version) {
        return at("/agencies/" + agency + "/services/" + service + "?version=" + version, container, agency, service);
    }

    private static Procedure at(String path, RunningContainer container, String agency, String service) {
        return new Procedure(
                agency, service, Person.anonymous(container).get(path).with(200));
    }

    public String version() {
        return document.get("version").asText();
    }

    public String digest() {
        return document.get("digest").asText();
    }

    /** Ids of the steps that apply to these tracks, in the document's order; no tracks are all of them. */
    public List<String> order(Set<String> tracks) {
        return stream(document.get("steps"))
                .filter(step -> applies(step, tracks))
                .map(step -> step.get("id").asText())
                .toList();
    }

    private static boolean applies(JsonNode step, Set<String> tracks) {
        List<String> only = words(step.path("tracks").path("value"));
        return tracks.isEmpty() || only.isEmpty() || only.stream().anyMatch(tracks::contains);
    }

    /** Who may close a step; empty where the document does not say. */
    List<String> actors(String step) {
        return words(step(step).path("actors").path("value"));
    }

    /** Everybody whom a step names as its actor. */
    Set<String> crew() {
        Set<String> crew = new TreeSet<>();
        order(Set.of()).forEach(step -> crew.addAll(actors(step)));
        return crew;
    }

    /** Who may close a step once {@link #assignedIn} was called. */
    List<String> doers(String step) {
        List<String> named = actors(step);
        return named.isEmpty() ? List.of(deputy()) : named;
    }

    /** Whom the administrator gives the steps that the document gives to nobody: one whom it names elsewhere. */
    private String deputy() {
        List<String> applicants = stream(document.get("actors"))
                .filter(actor -> actor.path("applicant").asBoolean())
                .map(actor -> actor.get("id").asText())
                .toList();
        return crew().stream()
                .filter(actor -> !applicants.contains(actor))
                .findFirst()
                .orElseThrow();
    }

    /** Has somebody assigned to each step that the document gives to nobody, or its cases would wait there. */
    public Procedure assignedIn(RunningContainer container) {
        String printed = container.console("agency:assign --all --to " + deputy() + " " + agency + " " + service);
        assertThat(printed).containsAnyOf(deputy(), "Tidak ada langkah");
        return this;
    }

    /** Ids of the requirements that a case needs to be opened, and on its way. */
    public List<String> requirements() {
        return stream(document.path("requirements").path("value"))
                .filter(requirement -> requirement.get("of").asText().equals("case"))
                .map(requirement -> requirement.get("id").asText())
                .toList();
    }

    /** Body of the request that opens a case. */
    public Map<String, ?> opening(String subject, Set<String> tracks) {
        return Map.of("subject", subject, "tracks", tracks, "presented", requirements());
    }

    /** The outcome by which a case goes on at a step; null where nothing is decided about it. */
    public String goingOn(String step) {
        return outcomes(step)
                .filter(outcome -> !outcome.has("returnTo") && !ends(outcome, "rejected"))
                .map(outcome -> outcome.get("id").asText())
                .findFirst()
                .orElse(null);
    }

    /** Well-formed facts that are evidently nobody's, for each that a step asks for. */
    public Map<String, String> facts(String step) {
        Map<String, String> facts = new TreeMap<>();
        stream(step(step).path("calls"))
                .flatMap(call -> stream(call.path("facts")))
                .forEach(fact -> facts.put(fact.get("id").asText(), madeUp(fact)));
        if (step(step).has("at")) {
            facts.put("letter-number", "Contoh");
            facts.put("letter-date", "2025-12-01");
            facts.put("letter-receipt", "Contoh");
        }
        return facts;
    }

    /** Who closes a step: what is held elsewhere an officer of the agency records, whoever does it there. */
    List<String> closers(String step) {
        if (!step(step).has("at")) {
            return actors(step);
        }
        List<String> inside = stream(document.get("actors"))
                .filter(actor -> !actor.path("applicant").asBoolean()
                        && !actor.path("external").asBoolean())
                .map(actor -> actor.get("id").asText())
                .toList();
        List<String> own = actors(step).stream().filter(inside::contains).toList();
        return own.isEmpty() ? inside : own;
    }

    private static String madeUp(JsonNode fact) {
        return switch (fact.get("kind").asText()) {
            case "nip" -> "197501012000031001";
            case "date" -> "2025-12-01";
            case "number" -> "1";
            case "choice" -> fact.get("values").get(0).get("id").asText();
            default -> "Contoh";
        };
    }

    /** Whether an outcome sends the case back. */
    boolean returns(String step, String outcome) {
        return outcome != null && outcome(step, outcome).has("returnTo");
    }

    /** Who outside the office has to mend what an outcome sends back; null: nobody. */
    String mender(String step, String outcome) {
        String mender = outcome == null
                ? null
                : outcome(step, outcome).path("correctedBy").asText(null);
        return stream(document.get("actors"))
                .filter(actor -> actor.get("id").asText().equals(mender))
                .filter(actor -> actor.path("external").asBoolean()
                        || actor.path("applicant").asBoolean())
                .map(actor -> actor.get("id").asText())
                .findFirst()
                .orElse(null);
    }

    /** Whether an outcome ends the case without product. */
    boolean rejects(String step, String outcome) {
        return outcome != null && ends(outcome(step, outcome), "rejected");
    }

    /** What must be open when a case begins. */
    List<String> open(Set<String> tracks) {
        List<String> order = order(tracks);
        return isSideBySide() ? ready(order, List.of()) : order.subList(0, 1);
    }

    /**
     * What must be open after these steps, of which the last was closed by this outcome; nothing when the case is then
     * closed. Steps side by side know no outcome that leads elsewhere here.
     */
    List<String> after(List<String> closed, String outcome, Set<String> tracks) {
        if (isSideBySide()) {
            return ready(order(tracks), closed);
        }
        String next = next(closed.get(closed.size() - 1), outcome, tracks);
        return next == null ? List.of() : List.of(next);
    }

    /** Why a step is closed when it is: after its dates that must be said; null where it has none. */
    String reason(String step) {
        return step(step).has("window") ? "Sesudah jadwalnya" : null;
    }

    private boolean isSideBySide() {
        return stream(document.get("steps")).anyMatch(step -> step.has("after"));
    }

    private List<String> ready(List<String> order, List<String> closed) {
        return order.stream()
                .filter(step -> !closed.contains(step))
                .filter(step -> {
                    List<String> before = step(step).has("after")
                            ? words(step(step).get("after").get("value"))
                            : order.subList(0, order.indexOf(step));
                    return closed.containsAll(before);
                })
                .toList();
    }

    private String next(String step, String outcome, Set<String> tracks) {
        JsonNode taken = outcome == null ? null : outcome(step, outcome);
        if (taken != null && taken.has("returnTo")) {
            return taken.get("returnTo").get("value").asText();
        }
        if (taken != null && taken.has("end")) {
            return null;
        }
        if (taken != null && taken.has("next")) {
            return taken.get("next").asText();
        }
        if (step(step).has("next")) {
            return step(step).get("next").asText();
        }
        List<String> order = order(tracks);
        int next = order.indexOf(step) + 1;
        return next < order.size() ? order.get(next) : null;
    }

    /** What a completed case has handed over: what its steps yield, then the listed products that no step yields. */
    List<String> products(Collection<String> steps) {
        Set<String> products = new LinkedHashSet<>();
        steps.forEach(step -> products.addAll(words(step(step).path("yields"))));
        List<String> named = new ArrayList<>();
        order(Set.of()).forEach(step -> named.addAll(words(step(step).path("yields"))));
        stream(document.path("products").path("value"))
                .map(product -> product.get("id").asText())
                .filter(product -> !named.contains(product))
                .forEach(products::add);
        return List.copyOf(products);
    }

    public JsonNode step(String id) {
        return stream(document.get("steps"))
                .filter(step -> step.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode outcome(String step, String id) {
        return outcomes(step)
                .filter(outcome -> outcome.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What can be decided about the case as a whole. */
    private Stream<JsonNode> outcomes(String step) {
        JsonNode decision = step(step).path("decision");
        return decision.path("of").asText().equals("case") ? stream(decision.get("outcomes")) : Stream.empty();
    }

    private static boolean ends(JsonNode outcome, String how) {
        return outcome.path("end").path("value").asText().equals(how);
    }

    public static List<String> words(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
