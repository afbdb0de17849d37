package id.talaksana.core.cases;

import static id.talaksana.api.cases.Deed.Complete.LETTER_DATE;
import static id.talaksana.api.cases.Deed.Complete.LETTER_NUMBER;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

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
 * can be looked up. Where the party itself acts, no letter is asked for.
 */
final class LetterFacts {
    private static final List<String> IDS = List.of(LETTER_NUMBER, LETTER_DATE);
    private static final int MAX_LENGTH = 200;

    private LetterFacts() {}

    /** The facts of a step's own, as they are kept, with those of the letter behind them. */
    static Map<String, String> with(Map<String, String> stated, UnaryOperator<Map<String, String>> own) {
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
    static void check(Map<String, String> facts, LocalDate today) {
        String number = facts.getOrDefault(LETTER_NUMBER, "");
        WrittenText.check(number);
        boolean named = !number.isEmpty()
                && number.length() <= MAX_LENGTH
                && number.codePoints().noneMatch(Character::isISOControl);
        if (!named || !isPast(facts.get(LETTER_DATE), today)) {
            throw new Refusal(INVALID, CoreWords.text("state-the-letter", LETTER_NUMBER, LETTER_DATE), IDS);
        }
    }

    private static boolean isPast(String date, LocalDate today) {
        try {
            return date != null && date.length() == 10 && !LocalDate.parse(date).isAfter(today);
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
