package id.talaksana.core.letters;

import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.Letter.State;
import id.talaksana.api.letters.template.LetterTemplate;

/** Whose turn it is with a letter. */
public final class LetterTurn {
    private LetterTurn() {}

    /** What is to be done with it next; null: nothing, since it is complete or came back. */
    static LetterTemplate.Act next(Letter letter, LetterTemplate template) {
        boolean through = letter.done() >= template.acts().size();
        return letter.state() == State.RETURNED || through
                ? null
                : template.acts().get(letter.done());
    }

    /** Whether all has been done with it. */
    public static boolean isFinished(Letter letter, LetterTemplate template) {
        return letter.state() != State.RETURNED && next(letter, template) == null;
    }
}
