package id.talaksana.core.cases.facts;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.Evidence;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.identity.Ni;
import id.talaksana.core.identity.Nik;
import id.talaksana.core.identity.Nip;
import id.talaksana.core.identity.Npwp;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an officer states with a step, held against what the step's calls ask for. */
public final class StatedFacts {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_TOGETHER = 1_600;

    private StatedFacts() {}

    /**
     * The facts as they are kept and told, in the definition's order.
     *
     * @param all whether those that are not optional must be there
     * @param inFull whether the optional ones must be there then, too
     * @param today in the agency's zone
     */
    public static Map<String, String> of(
            Step step, Map<String, String> stated, boolean all, boolean inFull, LocalDate today) {
        List<Fact> asked = inFull ? step.facts().stream().map(Fact::needed).toList() : step.facts();
        Map<String, String> facts = of(asked, stated, all, today);
        if (Evidence.of(facts).length() > MAX_TOGETHER) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text("facts-together-have-at-most-characters", MAX_TOGETHER),
                    List.copyOf(facts.keySet()));
        }
        return facts;
    }

    /** The same of what is asked for, at a step or of a case. */
    public static Map<String, String> of(List<Fact> asked, Map<String, String> stated, boolean all, LocalDate today) {
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
                throw new Refusal(INVALID, CoreWords.text("state", fact.label(), form(fact)), ids);
            }
        }
        return facts;
    }

    /**
     * Whether a record's evidence has just these facts and confirmed items, whatever their order: the definition that asked for
     * them may be another one now.
     */
    public static boolean areIn(String evidence, Map<String, String> facts, List<String> checked) {
        Map<String, String> asked = new TreeMap<>(facts);
        if (!checked.isEmpty()) {
            asked.put(Evidence.CHECKED, String.join(", ", checked));
        }
        asked.replaceAll(StatedFacts::compared);
        asked.values().removeIf(String::isEmpty);
        Map<String, String> kept = new TreeMap<>();
        Evidence.stated(evidence).forEach((id, value) -> kept.put(id, compared(id, value)));
        return kept.equals(asked);
    }

    /** A number is kept without its blanks, and a list in the definition's order. */
    private static String compared(String id, String value) {
        String comparable = id.equals(Evidence.CHECKED)
                ? Stream.of(value.split(", ")).distinct().sorted().collect(Collectors.joining(","))
                : value;
        return comparable.replace(" ", "");
    }

    private static String wellFormed(Fact fact, String value, LocalDate today) {
        String digits = digits(fact, value);
        boolean fine =
                switch (fact.kind()) {
                    case TEXT ->
                        value.length() <= longest(fact) && value.codePoints().noneMatch(Character::isISOControl);
                    case DATE -> isDate(value);
                    case NUMBER -> value.matches("-?\\d{1,18}(\\.\\d{1,6})?") && within(fact, new BigDecimal(value));
                    case NIP -> Nip.isPlausible(digits, today);
                    case NI -> Ni.isPlausible(digits, today);
                    case NIK -> Nik.isPlausible(digits);
                    case NPWP -> Npwp.isPlausible(digits);
                    case CHOICE -> isChoice(fact, value);
                };
        if (!fine) {
            throw malformed(fact);
        }
        WrittenText.checkLine(value);
        return digits;
    }

    /** Numbers of people are kept without what they are printed with; whatever else is stays as it is. */
    private static String digits(Fact fact, String value) {
        return switch (fact.kind()) {
            case NIP, NI, NIK -> value.replace(" ", "");
            case NPWP -> Npwp.digits(value);
            case TEXT, DATE, NUMBER, CHOICE -> value;
        };
    }

    public static Refusal malformed(Fact fact) {
        return new Refusal(
                INVALID,
                CoreWords.text("must-be", fact.label(), form(fact)),
                fact.values().stream().map(Choice::id).toList());
    }

    private static int longest(Fact fact) {
        return fact.max() == null ? MAX_LENGTH : fact.max().intValue();
    }

    private static boolean within(Fact fact, BigDecimal number) {
        return (fact.min() == null || number.compareTo(fact.min()) >= 0)
                && (fact.max() == null || number.compareTo(fact.max()) <= 0);
    }

    private static boolean isChoice(Fact fact, String value) {
        List<String> chosen = fact.several() ? List.of(value.split(", ", -1)) : List.of(value);
        return fact.values().stream()
                        .map(Choice::id)
                        .collect(Collectors.toSet())
                        .containsAll(chosen)
                && Set.copyOf(chosen).size() == chosen.size()
                && (!fact.several() || chosen.size() <= fact.max().intValue());
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
            case TEXT -> CoreWords.text("one-line-of-at-most", longest(fact));
            case DATE -> CoreWords.text("a-date-that-exists");
            case NUMBER -> number(fact);
            case NIP -> CoreWords.text("a-civil-servants-nip");
            case NI -> CoreWords.text("a-candidates-number");
            case NIK -> CoreWords.text("a-residents-nik");
            case NPWP -> CoreWords.text("a-taxpayers-npwp");
            case CHOICE -> {
                String ids = fact.values().stream().map(Choice::id).collect(Collectors.joining(", "));
                yield fact.several()
                        ? CoreWords.text("some-of", fact.max().toPlainString(), ids)
                        : CoreWords.text("one-of", ids);
            }
        };
    }

    private static Text number(Fact fact) {
        if (fact.min() == null && fact.max() == null) {
            return CoreWords.text("a-number");
        } else if (fact.min() == null) {
            return CoreWords.text("a-number-of-at-most", fact.max().toPlainString());
        }
        return fact.max() == null
                ? CoreWords.text("a-number-of-at-least", fact.min().toPlainString())
                : CoreWords.text(
                        "a-number-from-to",
                        fact.min().toPlainString(),
                        fact.max().toPlainString());
    }
}
