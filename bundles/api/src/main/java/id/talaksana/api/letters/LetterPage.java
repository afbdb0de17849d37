package id.talaksana.api.letters;

import java.util.List;

/**
 * A page of letters, in the order of their numbers.
 *
 * @param next after which number the next page begins; null: this is the last one
 */
public record LetterPage(List<Letter> letters, Integer next) {
    public LetterPage {
        letters = List.copyOf(letters);
    }
}
