package id.talaksana.core.letters;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether each number is one letter's alone, and the one that was given to it.
 *
 * @param letters of the case
 * @param issued numbers of the agency
 */
record LetterNumberCheck(CaseId id, List<Letter> letters, List<IssuedNumber> issued) {

    List<Text> faults() {
        List<Text> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Letter letter : letters) {
            if (letter.text() != null && (!seen.add(letter.text()) || isOthers(letter))) {
                faults.add(CoreWords.text("a-letter-has-the-number-of-another", letter.number(), letter.text()));
            }
        }
        return faults;
    }

    private boolean isOthers(Letter letter) {
        return issued.stream()
                .filter(number -> number.text().equals(letter.text()))
                .anyMatch(number -> !number.subject().equals(LetterNumbers.subject(id, letter.number())));
    }
}
