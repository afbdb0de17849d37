package id.talaksana.api.documents;

import java.util.List;

/**
 * A released announcement to be drawn. Equal ones give equal bytes.
 *
 * @param name what its file is called, without end
 * @param text its paragraphs, with an empty line between them
 * @param signers by whom it was signed, by the actors' names
 * @param signed that and when it was, in words
 * @param headings of its list
 * @param lines of its list, as many cells each as there are headings; empty: it lists nobody
 * @param notes what stands at the end, a line each
 */
public record AnnouncementPaper(
        String name,
        String title,
        String number,
        String text,
        List<String> signers,
        String signed,
        List<String> headings,
        List<List<String>> lines,
        List<String> notes) {
    public AnnouncementPaper {
        signers = List.copyOf(signers);
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
