package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                        "Fakta \"" + WrittenText.shown(id) + "\" tidak ditanyakan pada langkah ini; yang ditanyakan: "
                                + (ids.isEmpty() ? "tidak ada" : String.join(", ", ids)) + ".",
                        "The fact \"" + WrittenText.shown(id) + "\" is not asked for at this step; asked for: "
                                + (ids.isEmpty() ? "nothing" : String.join(", ", ids)) + ".",
                        ids);
            }
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (Fact fact : asked) {
            String value = stated.getOrDefault(fact.id(), "").strip();
            if (!value.isEmpty()) {
                facts.put(fact.id(), wellFormed(fact, value, today));
            } else if (all && !fact.optional()) {
                throw new Refusal(
                        INVALID,
                        "Nyatakan \"" + fact.id() + "\": " + fact.label() + " (" + form(fact, true) + ").",
                        "State \"" + fact.id() + "\": " + fact.label() + " (" + form(fact, false) + ").",
                        ids);
            }
        }
        if (lines(facts).length() > MAX_TOGETHER) {
            throw new Refusal(
                    INVALID,
                    "Fakta bersama paling banyak " + MAX_TOGETHER + " karakter; singkat teksnya.",
                    "Facts together have at most " + MAX_TOGETHER + " characters; shorten the texts.",
                    ids);
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
                    "\"" + fact.id() + "\" (" + fact.label() + ") harus berupa " + form(fact, true) + ".",
                    "\"" + fact.id() + "\" (" + fact.label() + ") must be " + form(fact, false) + ".",
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

    private static String form(Fact fact, boolean indonesian) {
        String choices =
                String.join(", ", fact.values().stream().map(Choice::id).toList());
        return switch (fact.kind()) {
            case TEXT -> indonesian ? "satu baris, paling banyak 200 karakter" : "one line of at most 200 characters";
            case DATE ->
                indonesian ? "tanggal yang ada, misalnya 2025-12-01" : "a date that exists, such as 2025-12-01";
            case NUMBER -> indonesian ? "angka, misalnya 12.5" : "a number, such as 12.5";
            case NIP ->
                indonesian
                        ? "NIP PNS 18 angka: tanggal lahir, bulan pengangkatan, 1 atau 2, dan nomor urut"
                        : "a civil servant's NIP of 18 digits: date of birth, month of appointment, 1 or 2, and serial";
            case CHOICE -> (indonesian ? "salah satu dari: " : "one of: ") + choices;
        };
    }
}
