package id.talaksana.documents.letter;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.text.Sourced;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.words.DocumentWords;

/** How each paper of an agency begins: its head, then title, number and words. */
final class Letterhead {
    static final double SIZE = 11;

    private Letterhead() {}

    static void on(Flowing page, Agency agency) {
        page.centred(Sourced.inUse(agency.name(), agency.id()), Face.BOLD, 13);
        page.centred(Sourced.inUse(agency.unit(), ""), Face.BOLD, 11);
        String address = Sourced.inUse(agency.address(), "");
        if (!address.isBlank()) {
            page.centred(address, Face.REGULAR, 9);
        }
        page.skip(14);
    }

    /** Who signs stands at the right, as on the agencies' own letters. */
    static void signing(Flowing page, String text, Face face, double size) {
        double half = page.room() / 2;
        page.lines(page.structure().child("P"), text, face, size, Flowing.MARGIN + half, half, false);
        page.skip(3);
    }

    /** @param number null: it has none yet */
    static void words(Flowing page, String title, String number, String text) {
        page.heading(title, 1);
        if (number != null) {
            page.centred(DocumentWords.text("number-of-the-letter", number).indonesian(), Face.REGULAR, SIZE);
        }
        page.skip(10);
        for (String paragraph : text.split("\\n\\s*\\n")) {
            for (String line : paragraph.strip().split("\\n")) {
                page.paragraph(line.strip(), Face.REGULAR, SIZE);
            }
            page.skip(4);
        }
        page.skip(10);
    }
}
