package id.talaksana.core.letters;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.store.letters.LetterStore.Written;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Numbers of the letters of a template: the next of the agency's series, or, where it has none, the one that is stated. */
record LetterNumbers(Numbering numbering, Agency agency, CaseId id, LetterTemplate template, Instant now) {
    private static final int MAX_NUMBER = 200;

    /**
     * A letter with its number, taken in the transaction of the thread.
     *
     * @param stated null: none was
     * @param letters how many get one at once
     */
    Written numbered(Written letter, String stated, int letters) {
        Optional<NumberSeries> series = Numbering.series(agency, template.series());
        String text;
        if (series.isPresent() && stated == null) {
            text = numbering
                    .issue(agency, series.get(), now, subject(id, letter.number()))
                    .text();
        } else {
            text = checked(stated, letters);
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
        WrittenText.check(stated);
        if (stated.isBlank()
                || stated.length() > MAX_NUMBER
                || stated.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(INVALID, CoreWords.text("state-the-letters-number", letters), List.of());
        }
        return stated.strip();
    }
}
