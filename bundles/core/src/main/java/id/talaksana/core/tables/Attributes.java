package id.talaksana.core.tables;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Declared;
import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.facts.StatedFacts;
import id.talaksana.core.words.CoreWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a definition wants to know of each row, out of what people and other systems write: a day as 31-12-1985, a choice by its
 * label, a number with a comma.
 *
 * @param closed attributes with values of their own, each of which may be missing
 * @param fields what may be anything of its kind
 * @param declared what rules may be about
 * @param today in the agency's zone
 */
record Attributes(List<ApplicantAttribute> closed, List<Fact> fields, Declared declared, LocalDate today) {
    private static final List<DateTimeFormatter> DAYS = Stream.of("d-M-uuuu", "d/M/uuuu", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                    .withResolverStyle(java.time.format.ResolverStyle.STRICT))
            .toList();

    /** @throws Refusal when something is not what it is to be; the reason says what */
    Map<String, String> of(TableRow row) {
        Map<String, String> attributes = closed(row);
        Map<String, String> stated = new HashMap<>();
        for (Fact field : fields) {
            String value = row.get(field.id());
            if (value != null) {
                stated.put(field.id(), usual(field, value));
            }
        }
        attributes.putAll(StatedFacts.of(fields, stated, true, today));
        rules(attributes);
        return attributes;
    }

    private Map<String, String> closed(TableRow row) {
        Map<String, String> attributes = new HashMap<>();
        for (ApplicantAttribute attribute : closed) {
            String value = row.get(attribute.id());
            if (value != null) {
                attributes.put(attribute.id(), chosen(attribute, value));
            }
        }
        return attributes;
    }

    private void rules(Map<String, String> attributes) {
        Circumstances known = new Circumstances(Set.of(), attributes, today, declared);
        for (Fact field : fields) {
            for (Fact.Rule rule : field.rules()) {
                boolean concerned = rule.when() == null || rule.when().in(known) == Truth.YES;
                if (concerned && rule.must().in(known) == Truth.NO) {
                    throw refused(
                            CoreWords.text("the-agencys-rule-on-a-field", field.id(), field.label(), rule.message()));
                }
            }
        }
    }

    private static String chosen(ApplicantAttribute attribute, String value) {
        return choice(attribute.values(), value).orElseThrow(() -> {
            String all = attribute.values().stream().map(Choice::id).collect(Collectors.joining(", "));
            return refused(CoreWords.text("must-be", attribute.label(), CoreWords.text("one-of", all)));
        });
    }

    private static Refusal refused(Text reason) {
        return new Refusal(Refusal.Kind.INVALID, reason, List.of());
    }

    private static java.util.Optional<String> choice(List<Choice> values, String written) {
        return values.stream()
                .filter(choice ->
                        choice.id().equalsIgnoreCase(written) || choice.label().equalsIgnoreCase(written))
                .map(Choice::id)
                .findFirst();
    }

    private static String usual(Fact field, String value) {
        return switch (field.kind()) {
            case DATE -> day(value);
            case NUMBER -> value.indexOf('.') < 0 ? value.replace(',', '.') : value;
            case CHOICE ->
                Stream.of(field.several() ? value.split("\\s*[,;]\\s*") : new String[] {value})
                        .map(one -> choice(field.values(), one).orElse(one))
                        .collect(Collectors.joining(", "));
            case TEXT, NIP, NI, NIK, NPWP -> value;
        };
    }

    private static String day(String written) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return LocalDate.parse(written, form).toString();
            } catch (DateTimeException another) {
                // Another form may fit; what fits none is refused as it stands.
                continue;
            }
        }
        return written;
    }
}
