package id.talaksana.api.documents;

import java.util.List;

/**
 * A letter to be drawn.
 *
 * @param name what its file is called, without end
 * @param number its own number as it is written; null: it has none yet
 * @param content its paragraphs, with an empty line between them
 * @param places where it is signed, in order
 * @param whole whether all was done with it that is to be done; else it is drawn as a draft
 */
public record LetterPaper(String name, String title, String number, String content, List<Place> places, boolean whole) {
    public LetterPaper {
        places = List.copyOf(places);
    }

    /**
     * Where somebody signs.
     *
     * @param role who, by the actor's name
     * @param signed when it was, and by whom, in words; null: there is room to sign by hand
     */
    public record Place(String role, String signed) {}
}
