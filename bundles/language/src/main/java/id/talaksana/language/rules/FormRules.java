package id.talaksana.language.rules;

import id.talaksana.api.definition.Form;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Each part of a form has one kind, and each of its fields an id of its own. */
record FormRules(NamesWithin names, Located at) {
    void check(String p, Form form) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < form.parts().size(); i++) {
            Form.Part part = form.parts().get(i);
            fields(p, seen, i, part);
            if (part.table() != null) {
                names.unique(p + "/parts/" + i + "/table/columns", part.table().columns(), Form.Field::id);
            }
            oneKind(p, i, part);
        }
    }

    private void fields(String p, Set<String> seen, int i, Form.Part part) {
        for (int j = 0; j < part.fields().size(); j++) {
            if (!seen.add(part.fields().get(j).id())) {
                names.duplicate(
                        p + "/parts/" + i + "/fields/" + j + "/id",
                        part.fields().get(j).id());
            }
        }
    }

    private void oneKind(String p, int i, Form.Part part) {
        long kinds = Stream.of(
                        part.text() != null,
                        !part.fields().isEmpty(),
                        part.table() != null,
                        !part.statements().isEmpty(),
                        part.signature() != null)
                .filter(present -> present)
                .count();
        if (kinds != 1) {
            at.error(
                    p + "/parts/" + i,
                    "form-part",
                    LanguageWords.text("a-part-has-exactly-one-kind"),
                    LanguageWords.text("use-one-of-text-fields-table"));
        }
    }
}
