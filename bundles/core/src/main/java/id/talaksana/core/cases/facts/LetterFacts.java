package id.talaksana.core.cases.facts;

import static id.talaksana.api.cases.Deed.Complete.LETTER_DATE;
import static id.talaksana.api.cases.Deed.Complete.LETTER_NUMBER;
import static id.talaksana.api.cases.Deed.Complete.RECEIPT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The letter by which what a party outside the agency did came in: an officer who records it states number and date, so that it
 * can be looked up; of what is held elsewhere also the receipt. Where the party itself acts, no letter is asked for.
 */
public final class LetterFacts {
    private static final List<String> IDS = List.of(LETTER_NUMBER, LETTER_DATE, RECEIPT);
    private static final int MAX_LENGTH = 200;

    private LetterFacts() {}

    /** The facts of a step's own, as they are kept, with those of the letter behind them. */
    public static Map<String, String> with(Map<String, String> stated, UnaryOperator<Map<String, String>> own) {
        Map<String, String> others = new LinkedHashMap<>(stated);
        others.keySet().removeAll(IDS);
        Map<String, String> facts = new LinkedHashMap<>(own.apply(others));
        for (String id : IDS) {
            String value = stated.getOrDefault(id, "").strip();
            if (!value.isEmpty()) {
                facts.put(id, value);
            }
        }
        return facts;
    }

    /** @throws Refusal unless there is a letter of a day that has come */
    public static void check(Map<String, String> facts, LocalDate today) {
        if (!isLine(facts.get(LETTER_NUMBER)) || !isPast(facts.get(LETTER_DATE), today)) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text("state-the-letter", LETTER_NUMBER, LETTER_DATE),
                    List.of(LETTER_NUMBER, LETTER_DATE));
        }
        String receipt = facts.get(RECEIPT);
        if (receipt != null && !isLine(receipt)) {
            throw new Refusal(INVALID, CoreWords.text("the-receipt-is-one-line", RECEIPT), List.of(RECEIPT));
        }
    }

    /** Whether a fact is one of the letter's, which no definition asks for by itself. */
    public static boolean isOne(String id) {
        return IDS.contains(id);
    }

    /** @throws Refusal unless number, date and receipt of what came in at another place are there */
    public static void checkIntake(StepPlace at, Map<String, String> facts, LocalDate today) {
        check("state-what-came-in-there", at, facts, today);
    }

    /** @throws Refusal unless number, date and receipt of what was done at another place are there */
    public static void check(StepPlace at, Map<String, String> facts, LocalDate today) {
        check("state-what-was-done-there", at, facts, today);
    }

    private static void check(String sentence, StepPlace at, Map<String, String> facts, LocalDate today) {
        if (!isLine(facts.get(LETTER_NUMBER))
                || !isPast(facts.get(LETTER_DATE), today)
                || !isLine(facts.get(RECEIPT))) {
            throw new Refusal(INVALID, CoreWords.text(sentence, at.inFull(), LETTER_NUMBER, LETTER_DATE, RECEIPT), IDS);
        }
    }

    private static boolean isLine(String value) {
        if (value == null) {
            return false;
        }
        WrittenText.checkLine(value);
        return !value.isBlank()
                && value.length() <= MAX_LENGTH
                && value.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isPast(String date, LocalDate today) {
        try {
            return date != null && date.length() == 10 && !LocalDate.parse(date).isAfter(today);
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
