package id.talaksana.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.YamlTree;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a document says of where a value comes from agrees with the value. */
public record ProvenanceRules(Located at) {
    /** Where it is today first. */
    private static final ZoneId EAST = ZoneId.of("Asia/Jayapura");

    /** A value may only be absent where its provenance or the document's own words say why. */
    public void check(String pointer, JsonNode node) {
        provenance(pointer, node);
        reading(pointer, node);
        day(pointer + "/reading/date", node.path("reading").path("date").asText());
        node.fields().forEachRemaining(m -> check(YamlTree.child(pointer, m.getKey()), m.getValue()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(pointer + "/" + i, node.get(i));
            }
        }
    }

    private void provenance(String pointer, JsonNode node) {
        if (node.isObject() && node.has("provenance")) {
            String provenance = node.get("provenance").asText();
            boolean value = node.has("value") || node.has("text");
            boolean denied = provenance.equals("stated") && node.has("note");
            boolean agree = List.of("missing", "open").contains(provenance) ? !value : value || denied;
            if (!agree) {
                at.error(
                        pointer,
                        "provenance",
                        LanguageWords.text("provenance-and-value-do-not-agree"),
                        LanguageWords.text("missing-and-open-without-value-implied"));
            }
        }
    }

    private void reading(String pointer, JsonNode node) {
        boolean damaged = List.of("missing", "reconstructed")
                .contains(node.path("provenance").asText());
        if (node.isObject() && node.has("reading") && !damaged) {
            at.error(
                    pointer + "/reading",
                    "reading",
                    LanguageWords.text("only-what-is-damaged-is-read"),
                    LanguageWords.text("say-how-it-is-damaged-or-remove"));
        }
    }

    /**
     * What somebody lays down has been laid down: on the calendar of whoever reads the file, which may be on no server. Days in
     * this form are in the order of their letters.
     */
    private void day(String pointer, String date) {
        if (date.compareTo(LocalDate.now(EAST).toString()) > 0) {
            at.error(
                    pointer,
                    "reading-date",
                    LanguageWords.text("a-reading-of-a-day-to-come", date),
                    LanguageWords.text("write-the-day-on-which-it-was-laid-down"));
        }
    }
}
