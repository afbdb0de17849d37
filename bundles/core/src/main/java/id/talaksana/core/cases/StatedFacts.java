package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an officer states with a step, held against what the step's calls ask for. */
final class StatedFacts {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_TOGETHER = 1_600;
    private static final String LINE = "fakta ";

    private StatedFacts() {}

    /**
     * The facts as they are kept and told, in the definition's order.
     *
     * @param all whether those that are not optional must be there
     * @param today in the agency's zone
     */
    static Map<String, String> of(Step step, Map<String, String> stated, boolean all, LocalDate today) {
        List<Fact> asked = step.facts();
        List<String> ids = asked.stream().map(Fact::id).toList();
        for (String id : stated.keySet()) {
            if (!ids.contains(id)) {
                throw new Refusal(
                        INVALID,
                        CoreWords.text(
                                "the-fact-is-not-asked",
                                WrittenText.shown(id),
                                ids.isEmpty() ? CoreWords.text("nothing") : String.join(", ", ids)),
                        ids);
            }
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (Fact fact : asked) {
            String value = stated.getOrDefault(fact.id(), "").strip();
            if (!value.isEmpty()) {
                facts.put(fact.id(), wellFormed(fact, value, today));
            } else if (all && !fact.optional()) {
                throw new Refusal(INVALID, CoreWords.text("state", fact.id(), fact.label(), form(fact)), ids);
            }
        }
        if (lines(facts).length() > MAX_TOGETHER) {
            throw new Refusal(INVALID, CoreWords.text("facts-together-have-at-most-characters", MAX_TOGETHER), ids);
        }
        return facts;
    }

    /** For the case's record; empty when nothing was stated. */
    static String lines(Map<String, String> facts) {
        StringBuilder lines = new StringBuilder();
        facts.forEach((id, value) -> lines.append(lines.isEmpty() ? "" : "\n")
                .append(LINE)
                .append(id)
                .append(": ")
                .append(value));
        return lines.toString();
    }

    /** Whether a record's evidence has just these facts. */
    static boolean areIn(String evidence, Map<String, String> facts) {
        String stated = evidence == null
                ? ""
                : evidence.lines().filter(l -> l.startsWith(LINE)).reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b);
        return stated.equals(lines(facts));
    }

    private static String wellFormed(Fact fact, String value, LocalDate today) {
        String digits = value.replace(" ", "");
        boolean fine =
                switch (fact.kind()) {
                    case TEXT ->
                        value.length() <= MAX_LENGTH && value.codePoints().noneMatch(Character::isISOControl);
                    case DATE -> isDate(value);
                    case NUMBER -> value.matches("-?\\d{1,18}(\\.\\d{1,6})?");
                    case NIP -> Nip.isPlausible(digits, today);
                    case CHOICE -> fact.values().stream().anyMatch(v -> v.id().equals(value));
                };
        if (!fine) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text("must-be", fact.id(), fact.label(), form(fact)),
                    fact.values().stream().map(Choice::id).toList());
        }
        WrittenText.check(value);
        return fact.kind() == Fact.Kind.NIP ? digits : value;
    }

    private static boolean isDate(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Text form(Fact fact) {
        return switch (fact.kind()) {
            case TEXT -> CoreWords.text("one-line-of-at-most", MAX_LENGTH);
            case DATE -> CoreWords.text("a-date-that-exists");
            case NUMBER -> CoreWords.text("a-number");
            case NIP -> CoreWords.text("a-civil-servants-nip");
            case CHOICE ->
                CoreWords.text("one-of", fact.values().stream().map(Choice::id).collect(Collectors.joining(", ")));
        };
    }
}
