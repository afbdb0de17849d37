package id.talaksana.core.letters;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.store.letters.LetterStore.Written;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Numbers of the letters of a template: the next of the agency's series, or, where it has none, the one that is stated. */
record LetterNumbers(Numbering numbering, Agency agency, CaseId id, LetterTemplate template, Instant now) {
    private static final int MAX_NUMBER = 200;

    /**
     * Letters with their numbers, taken in the transaction of the thread; who has one already keeps it.
     *
     * @param stated null: none was
     */
    List<Written> numbered(List<Written> letters, String stated) {
        Optional<NumberSeries> series = Numbering.series(agency, template.series());
        if (series.isEmpty() || stated != null) {
            String text = checked(stated, letters.size());
            return letters.stream().map(letter -> numbered(letter, text)).toList();
        }
        List<String> subjects = letters.stream()
                .filter(letter -> letter.text() == null)
                .map(letter -> subject(id, letter.number()))
                .toList();
        Iterator<IssuedNumber> issued =
                numbering.issue(agency, series.get(), now, subjects).iterator();
        return letters.stream()
                .map(letter ->
                        letter.text() == null ? numbered(letter, issued.next().text()) : letter)
                .toList();
    }

    private Written numbered(Written letter, String text) {
        if (letter.text() != null) {
            return letter;
        }
        LocalDate today = LocalDate.ofInstant(now, agency.timeZone().value());
        return new Written(
                letter.number(),
                letter.template(),
                letter.applicant(),
                letter.fresh(),
                letter.state(),
                letter.done(),
                letter.actor(),
                text,
                today,
                letter.content(),
                letter.reason());
    }

    /** What has the number of a letter. */
    static String subject(CaseId id, int letter) {
        return "letter " + id + "/" + letter;
    }

    private static String checked(String stated, int letters) {
        if (stated == null) {
            throw new Refusal(INVALID, CoreWords.text("state-the-letters-number", letters), List.of());
        }
        WrittenText.checkLine(stated);
        if (stated.isBlank()
                || stated.length() > MAX_NUMBER
                || stated.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(INVALID, CoreWords.text("state-the-letters-number", letters), List.of());
        }
        return stated.strip();
    }
}
