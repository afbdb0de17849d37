package id.talaksana.documents.letter;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.documents.AnnouncementPaper;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Flowing.Cell;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.Tag;
import java.util.List;

/** An announcement on A4: the agency's head, title, number and words, who signed it, and its list. */
public final class AnnouncementSheet {
    private static final double LISTED = 9;

    private AnnouncementSheet() {}

    /** The whole announcement. */
    public static Paper of(AgencyDefinition definition, AnnouncementPaper announcement) {
        Tag structure = Tag.document();
        Flowing page = new Flowing(595.28, 841.89, structure);
        Letterhead.on(page, definition.agency());
        Letterhead.words(page, announcement.title(), announcement.number(), announcement.text());
        announcement.signers().forEach(signer -> Letterhead.signing(page, signer, Face.BOLD, Letterhead.SIZE));
        Letterhead.signing(page, announcement.signed(), Face.ITALIC, Letterhead.SIZE - 1);
        page.skip(12);
        if (!announcement.lines().isEmpty()) {
            list(page, structure, announcement);
        }
        announcement.notes().forEach(note -> page.paragraph(note, Face.REGULAR, LISTED));
        return new Paper(announcement.title(), announcement.number(), definition.digest(), page.pages(), structure);
    }

    private static void list(Flowing page, Tag structure, AnnouncementPaper announcement) {
        Tag table = structure.child("Table");
        double[] shares = new double[announcement.headings().size()];
        java.util.Arrays.fill(shares, 1);
        page.row(table, shares, LISTED, cells(announcement.headings(), true));
        announcement.lines().forEach(line -> page.row(table, shares, LISTED, cells(line, false)));
        page.skip(10);
    }

    private static List<Cell> cells(List<String> texts, boolean header) {
        return texts.stream().map(text -> new Cell(text, header)).toList();
    }
}
