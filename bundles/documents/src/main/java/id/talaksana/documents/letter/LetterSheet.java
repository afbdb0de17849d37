package id.talaksana.documents.letter;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.documents.LetterPaper;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.Tag;
import id.talaksana.documents.words.DocumentWords;

/** A letter on A4: the agency's head, title and number, its words, and the places for those who sign it. */
public final class LetterSheet {
    private static final double SIZE = 11;
    private static final double SIGNATURE = 60;

    private final Flowing page;

    private LetterSheet(Flowing page) {
        this.page = page;
    }

    /** The whole letter. */
    public static Paper of(AgencyDefinition definition, LetterPaper letter) {
        Tag structure = Tag.document();
        LetterSheet sheet = new LetterSheet(new Flowing(595.28, 841.89, structure));
        Letterhead.on(sheet.page, definition.agency());
        sheet.write(letter);
        String foot = letter.whole()
                ? letter.title()
                : DocumentWords.text("a-draft-of", letter.title()).indonesian();
        return new Paper(letter.title(), foot, definition.digest(), sheet.page.pages(), structure);
    }

    private void write(LetterPaper letter) {
        Letterhead.words(page, letter.title(), letter.number(), letter.content());
        letter.places().forEach(this::place);
    }

    private void place(LetterPaper.Place place) {
        page.need(SIGNATURE + 30);
        Letterhead.signing(page, place.role() + ",", Face.REGULAR, SIZE);
        if (place.signed() == null) {
            page.skip(SIGNATURE);
            Letterhead.signing(page, "(……………………………………)", Face.REGULAR, SIZE);
        } else {
            Letterhead.signing(page, place.signed(), Face.ITALIC, SIZE - 1);
        }
        page.skip(8);
    }
}
