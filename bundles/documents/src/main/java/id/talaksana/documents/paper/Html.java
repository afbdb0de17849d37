package id.talaksana.documents.paper;

import id.talaksana.api.text.XmlText;
import java.util.List;

/** A whole HTML page in Indonesian, without script, and without request to anybody. */
public final class Html {
    private static final String STYLE =
            """
            body { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; color: #1a1a1a; background: #ffffff;
              margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; line-height: 1.45; }
            table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
            th, td { border: 1px solid #6b6b6b; padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; }
            th { background: #e8eef4; }
            .tabel { overflow-x: auto; }
            @media (max-width: 40rem) { table:not(:has(thead)) { overflow-wrap: anywhere; }
              table:not(:has(thead)) th { width: 38%; } }
            .gambar { overflow-x: auto; border: 1px solid #6b6b6b; }
            .gambar svg { display: block; width: 100%; min-width: 60rem; height: auto; }
            .gambar:focus, .tabel:focus { outline: 3px solid #0b4f8a; }
            .baris { white-space: pre-line; }
            .bernomor { list-style: none; margin-left: -1.1rem; }
            footer { border-top: 1px solid #6b6b6b; margin-top: 2rem; color: #4a4a4a; overflow-wrap: anywhere; }
            .kembali { margin: 0; }
            a { color: #0b4f6c; }
            h1, h2, h3, caption { break-after: avoid; }
            tr { break-inside: avoid; }
            @media screen and (max-width: 40rem) {
              table:has(thead), table:has(thead) :is(tbody, tr, th, td, caption) { display: block; }
              table:has(thead) thead { display: none; }
              table:has(thead) tr { border: 1px solid #6b6b6b; margin-bottom: 0.75rem; }
              table:has(thead) :is(th, td) { border: 0; padding: 0.15rem 0.5rem; }
              table:has(thead) td:empty { display: none; }
              table:has(thead) td[data-kepala]::before { content: attr(data-kepala) ": "; font-weight: bold; } }
            @media screen and (prefers-color-scheme: dark) {
              body { color: #e6e9ed; background: #13171f; }
              th { background: #26303c; } a { color: #7cc7e8; } footer { color: #b3bcc8; }
              .gambar { background: #ffffff; } .gambar:focus, .tabel:focus { outline-color: #7cc7e8; } }
            @media print { .gambar, .tabel { overflow: visible; border: 0; } .gambar svg { min-width: 0; }
              .gambar { break-before: avoid; } .kembali { display: none; } }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;
    private List<String> heads = List.of();

    /** A page with this title, which is its first heading, too. */
    public Html(String title) {
        this.title = title;
        body.append("<h1>").append(escape(title)).append("</h1>\n");
    }

    /** The way back to the page that this one belongs to, before everything else. */
    public Html back(String address, String name) {
        body.insert(0, "<nav class=\"kembali\"><a href=\"" + escape(address) + "\">← " + escape(name) + "</a></nav>\n");
        return this;
    }

    /** A heading below the first. */
    public Html heading(String text) {
        body.append("<h2>").append(escape(text)).append("</h2>\n");
        return this;
    }

    /** A heading below {@link #heading}. */
    public Html subheading(String text) {
        body.append("<h3>").append(escape(text)).append("</h3>\n");
        return this;
    }

    /** A paragraph. */
    public Html paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>\n");
        return this;
    }

    /** An item of a list; with the document's own number, or with none, that is null. */
    public record Item(String number, String text) {}

    /** A list of what has no numbers. */
    public Html list(List<String> texts) {
        return items(texts.stream().map(text -> new Item(null, text)).toList());
    }

    /** A list in which a number stands in the place of the sign. */
    public Html items(List<Item> items) {
        body.append("<ul>\n");
        for (Item item : items) {
            body.append(item.number() == null ? "<li>" : "<li class=\"bernomor\">" + escape(item.number()) + ". ")
                    .append(escape(item.text()))
                    .append("</li>\n");
        }
        body.append("</ul>\n");
        return this;
    }

    /** A drawing, in a frame that scrolls by itself on narrow screens and can be reached by keyboard. */
    public Html drawing(String svg, String label) {
        body.append("<div class=\"gambar\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(label))
                .append("\">\n")
                .append(svg)
                .append("</div>\n");
        return this;
    }

    /** Begins a table with column heads; none: a table whose rows have heads alone. */
    public Html table(String caption, List<String> columns) {
        heads = columns;
        body.append("<div class=\"tabel\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(caption))
                .append("\">\n<table>\n<caption>")
                .append(escape(caption))
                .append("</caption>\n");
        if (!heads.isEmpty()) {
            body.append("<thead><tr>");
            heads.forEach(head ->
                    body.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
            body.append("</tr></thead>\n");
        }
        body.append("<tbody>\n");
        return this;
    }

    /** A row, whose first cell is its head. */
    public Html row(String head, List<String> cells) {
        body.append("<tr><th scope=\"row\">").append(escape(head)).append("</th>");
        for (int i = 0; i < cells.size(); i++) {
            // The head of its column, for narrow screens on which a row is a card.
            String column = i + 1 < heads.size() ? " data-kepala=\"" + escape(heads.get(i + 1)) + "\"" : "";
            body.append("<td class=\"baris\"")
                    .append(column)
                    .append('>')
                    .append(escape(cells.get(i)))
                    .append("</td>");
        }
        body.append("</tr>\n");
        return this;
    }

    /** Ends a table. */
    public Html endTable() {
        body.append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    /** The page; the foot says which version it was drawn from. */
    public String page(String foot) {
        return "<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n" + body
                + "</main>\n<footer><p>" + escape(foot) + "</p></footer>\n</body>\n</html>\n";
    }

    private static String escape(String text) {
        return XmlText.escaped(text);
    }
}
