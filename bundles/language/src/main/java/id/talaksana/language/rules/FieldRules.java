package id.talaksana.language.rules;

import id.talaksana.api.condition.Moment;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.PublicService.SourceTable;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is asked of a case when it is opened: attributes and fields, each named once, each with what it may be. */
public final class FieldRules {
    private static final List<String> APPLICANTS =
            List.of("registration", "name", "nik", "email", "formation", "track", "arrival");
    private static final List<String> FORMATIONS = List.of("id", "seats", "need", "location", "position");

    private final Located at;
    private final NamesWithin names;
    private final Set<String> ids = new HashSet<>();

    private FieldRules(Located at) {
        this.at = at;
        this.names = new NamesWithin(at);
    }

    public static void check(PublicService service, Located at) {
        FieldRules rules = new FieldRules(at);
        for (int i = 0; i < service.applicant().size(); i++) {
            rules.attribute("/applicant/" + i, service.applicant().get(i));
        }
        for (int i = 0; i < service.fields().size(); i++) {
            rules.field("/fields/" + i, service.fields().get(i));
        }
        rules.table("/applicants", service.applicants(), APPLICANTS, service.applicant());
        rules.ids.clear();
        rules.table("/formations", service.formations(), FORMATIONS, List.of());
    }

    /** What stands in tables of a source: each field named once, each column one of those that there are. */
    private void table(String p, SourceTable table, List<String> fixed, List<ApplicantAttribute> attributes) {
        Set<String> columns = new LinkedHashSet<>(fixed);
        for (int i = 0; i < table.fields().size(); i++) {
            fieldOfTable(p, table, fixed, columns, i);
        }
        attributes.forEach(attribute -> columns.add(attribute.id()));
        Map<String, String> headings = new HashMap<>();
        table.columns().forEach((column, its) -> column(p, columns, headings, column, its));
    }

    private void column(String p, Set<String> columns, Map<String, String> headings, String column, List<String> its) {
        names.known(p + "/columns", List.of(column), columns, "fields");
        for (String heading : its) {
            String other = headings.putIfAbsent(heading.strip().toLowerCase(Locale.ROOT), column);
            if (other != null) {
                error(
                        p + "/columns/" + column,
                        "heading-twice",
                        "two-columns-have-this-heading",
                        "name-each-heading-once");
            }
        }
    }

    private void fieldOfTable(String p, SourceTable table, List<String> fixed, Set<String> columns, int i) {
        Fact field = table.fields().get(i);
        field(p + "/fields/" + i, field);
        if (fixed.contains(field.id())) {
            names.duplicate(p + "/fields/" + i + "/id", field.id());
        }
        columns.add(field.id());
    }

    private void attribute(String p, ApplicantAttribute attribute) {
        once(p, attribute.id());
        boolean own = !at.tree().root().at(p + "/values").isMissingNode();
        if (own == (attribute.scale() != null)) {
            error(p, "attribute-values", "an-attribute-has-values-or-a-scale", "write-either-values-or-scale");
        }
        if (own) {
            names.unique(p + "/values", attribute.values(), Choice::id);
        }
    }

    private void field(String p, Fact field) {
        once(p, field.id());
        boolean choice = field.kind() == Fact.Kind.CHOICE;
        choices(p, field, choice);
        names.unique(p + "/values", field.values(), Choice::id);
        bounds(p, field, choice);
    }

    private void choices(String p, Fact field, boolean choice) {
        if (choice == field.values().isEmpty()) {
            error(
                    choice ? p : p + "/values",
                    "fact-values",
                    "values-goes-with-the-kind-choice",
                    "add-what-may-be-chosen");
        }
    }

    private void bounds(String p, Fact field, boolean choice) {
        boolean number = field.kind() == Fact.Kind.NUMBER;
        boolean counted = choice || field.kind() == Fact.Kind.TEXT;
        boolean wrong = field.min() != null && !number
                || field.max() != null && !number && !counted
                || field.max() != null && counted && !isCount(field)
                || field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0;
        if (wrong) {
            error(
                    field.max() == null ? p + "/min" : p + "/max",
                    "field-bounds",
                    "the-bounds-do-not-fit-the-kind",
                    "bounds-are-for-numbers");
        }
    }

    private static boolean isCount(Fact field) {
        return field.max().signum() > 0 && field.max().stripTrailingZeros().scale() <= 0;
    }

    private void once(String p, String id) {
        if (!ids.add(id)) {
            names.duplicate(p + "/id", id);
        }
        ReservedNames.checkFact(id, p + "/id", at);
        if (id.equals(Moment.OPENED)) {
            error(p + "/id", "reserved-name", "the-name-is-taken-by-the-day-of-opening", "give-it-another-name");
        }
    }

    private void error(String pointer, String rule, String reason, String remedy) {
        at.error(pointer, rule, LanguageWords.text(reason), LanguageWords.text(remedy));
    }
}
