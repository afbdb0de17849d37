package id.talaksana.documents.paper;

import java.util.List;

/**
 * A finished paper.
 *
 * @param title what a viewer shows in its title
 * @param footer what stands at the foot of each page, before the number
 * @param digest the definition's digest; identical papers get identical bytes
 */
public record Paper(String title, String footer, String digest, List<Page> pages, Tag structure) {
    public Paper {
        pages = List.copyOf(pages);
    }
}
