package id.talaksana.language.draft.sketch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.reading.SourceLedger;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service in the making: what a source says, in the order of the definition language. */
public final class Sketch {
    public static final int MAX_STEPS = 500;
    public static final int MAX_TEXT = 15_000;
    /** As many as the language takes. */
    private static final int MAX_ACTORS = 2_000;

    /** Comments on what was left out that are written one by one. */
    private static final int MOST_TOLD = 500;

    public final Part root = new Part();
    public final SourceLedger ledger = new SourceLedger();
    public final List<Part> steps = new ArrayList<>();
    public final Ids stepIds = new Ids();
    private final Map<String, Part> actors = new LinkedHashMap<>();
    private final Ids actorIds = new Ids();
    private String service;
    private int told;
    private int untold;
    private final Part head = new Part();
    private final Part tail = new Part();

    /** The id of the actor with this name, who is noted when not known yet. */
    public String actor(String name) {
        String key = Words.line(name).toLowerCase(java.util.Locale.ROOT);
        Part known = actors.get(key);
        if (known == null) {
            String id = Words.id(name, "pelaksana", actorIds);
            known = new Part().set("id", id).set("name", Words.line(name));
            actors.put(key, known);
        }
        return known.text("id");
    }

    /** An actor with its id, as an own file brings it. */
    public void actor(String id, ObjectNode tree) {
        Part actor = new Part().set("id", id);
        tree.properties().forEach(m -> {
            if (!m.getKey().equals("id")
                    && !(m.getValue().isBoolean() && !m.getValue().asBoolean())) {
                actor.set(m.getKey(), m.getValue());
            }
        });
        JsonNode name = tree.path("name");
        actors.put((name.isObject() ? name.path("value") : name).asText().toLowerCase(java.util.Locale.ROOT), actor);
        actorIds.add(id);
    }

    /** The actor with this id; null when there is none. */
    public Part actorOf(String id) {
        return actors.values().stream()
                .filter(actor -> id.equals(actor.text("id")))
                .findFirst()
                .orElse(null);
    }

    public boolean knowsActor(String id) {
        return actorIds.contains(id);
    }

    public List<Part> actors() {
        return List.copyOf(actors.values());
    }

    /** Notes that a part of the source is not in the draft, in the account and as a comment. */
    public void leftOut(SourceLedger.Part part, Text reason) {
        ledger.leftOut(part, reason);
        if (told++ < MOST_TOLD) {
            String name = part.name() == null ? "" : " (" + Words.line(part.name()) + ")";
            root.doubt(
                    "steps",
                    "baris " + part.line() + name + " tidak dimuat: \"" + Words.line(part.words()) + "\"; "
                            + reason.indonesian());
        } else {
            untold += part.lastLine() - part.line() + 1;
        }
    }

    public Part head() {
        return head;
    }

    /** The service's id, when the source is one of our own. */
    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public void service(String id) {
        service = id;
    }

    public Part tail() {
        return tail;
    }

    public static ArrayNode ids(List<String> ids) {
        ArrayNode array = Part.JSON.arrayNode();
        ids.forEach(array::add);
        return array;
    }

    /** Refuses what would be no definition whoever decided the doubts. */
    public void measure() throws Refused {
        requireSteps();
        counted(steps.size(), 0, 0);
        requireFewActors();
        requireShortTexts();
    }

    private void requireSteps() throws Refused {
        if (steps.isEmpty()) {
            throw new Refused(
                    0,
                    0,
                    "steps",
                    LanguageWords.text("this-source-has-no-activity-1", MAX_STEPS),
                    LanguageWords.text("write-at-least-one-activity"));
        }
    }

    private void requireFewActors() throws Refused {
        if (actors.size() > MAX_ACTORS) {
            throw new Refused(
                    0,
                    0,
                    "actors",
                    LanguageWords.text("more-than-actors", MAX_ACTORS),
                    LanguageWords.text("check-the-column-of-actors"));
        }
    }

    private void requireShortTexts() throws Refused {
        for (int i = 0; i < steps.size(); i++) {
            for (Object value : steps.get(i).members.values()) {
                if (value instanceof JsonNode node && node.toString().length() > MAX_TEXT) {
                    throw new Refused(
                            0,
                            0,
                            "too-long",
                            LanguageWords.text("activity-has-a-text-of-more", i + 1, MAX_TEXT),
                            LanguageWords.text("shorten-the-text"));
                }
            }
        }
    }

    /** Refuses more steps than a draft has, as soon as they are counted. */
    public static void counted(int activities, int line, int column) throws Refused {
        if (activities > MAX_STEPS) {
            throw new Refused(
                    line,
                    column,
                    "steps",
                    LanguageWords.text("this-source-has-more-than-activities", MAX_STEPS),
                    LanguageWords.text("divide-it-into-several-services"));
        }
    }

    /** Refuses a text that is longer than one of a step, before anything is looked for in it. */
    public static void bounded(int length, int line) throws Refused {
        if (length > MAX_TEXT) {
            throw new Refused(
                    line,
                    1,
                    "too-long",
                    LanguageWords.text("the-text-of-one-activity", MAX_TEXT),
                    LanguageWords.text("shorten-the-text"));
        }
    }

    /** The whole file. */
    public Part whole(String service) {
        if (untold > 0) {
            root.doubt("steps", untold + " baris lagi tidak dimuat");
        }
        root.set("talaksana", Part.JSON.numberNode(1)).set("service", service);
        root.members.putAll(head.members);
        head.doubts.forEach((member, texts) -> texts.forEach(text -> root.doubt(member, text)));
        if (actors.isEmpty()) {
            root.set("actors", Part.JSON.arrayNode());
            root.doubt("actors", "sumber tidak menyebut seorang pelaksana pun");
        } else {
            root.set("actors", actors());
        }
        root.members.putAll(tail.members);
        root.set("steps", steps);
        return root;
    }
}
