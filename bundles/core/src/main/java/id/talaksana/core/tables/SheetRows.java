package id.talaksana.core.tables;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A table with headings on the first sheet of an XLSX file (ECMA-376), read as it comes. Nothing of it is believed before it is
 * counted: how much it is when it is unpacked, how far to the right a cell stands, how long a text is.
 */
final class SheetRows {
    private static final int MOST_COLUMNS = 400;
    private static final int LONGEST_ROW = 8_192;
    /** A spreadsheet keeps fifteen digits of a number, and makes zeros of the others. */
    private static final BigDecimal UNSURE = BigDecimal.TEN.pow(15);

    private final Workbook book;
    private final Columns columns;
    private final Consumer<TableRow> taker;
    private Columns.Found found;
    private int rows;

    private SheetRows(Workbook book, Columns columns, Consumer<TableRow> taker) {
        this.book = book;
        this.columns = columns;
        this.taker = taker;
    }

    static Columns.Found each(Supplier<InputStream> content, Columns columns, Consumer<TableRow> taker)
            throws IOException {
        try {
            Workbook book = Workbook.of(content);
            SheetRows sheet = new SheetRows(book, columns, taker);
            SheetParts.each(content, (name, part) -> {
                if (name.equals(book.sheet())) {
                    sheet.read(part);
                }
            });
            if (sheet.found == null) {
                throw Columns.invalid(CoreWords.text("the-table-is-empty", columns.all()));
            }
            return sheet.found;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private void read(XMLStreamReader part) throws XMLStreamException {
        int line = 0;
        while (part.hasNext()) {
            if (part.next() == START_ELEMENT && part.getLocalName().equals("row")) {
                String number = part.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                row(part, line);
            }
        }
    }

    private void row(XMLStreamReader part, int line) throws XMLStreamException {
        List<String> values = new ArrayList<>();
        Text fault = null;
        int length = 0;
        while (part.next() != END_ELEMENT || !part.getLocalName().equals("row")) {
            if (part.getEventType() == START_ELEMENT && part.getLocalName().equals("c")) {
                int at = column(part.getAttributeValue(null, "r"), values.size());
                while (values.size() < at) {
                    values.add("");
                }
                String type = part.getAttributeValue(null, "t");
                String style = part.getAttributeValue(null, "s");
                String value = value(part, type, style);
                if (value == null) {
                    fault = CoreWords.text("a-number-of-more-digits-than-are-kept");
                }
                values.add(value == null ? "" : value);
                length += values.get(at).length();
            }
        }
        if (length > LONGEST_ROW) {
            throw Columns.invalid(CoreWords.text("the-table-has-a-line-that-is-too-long", LONGEST_ROW));
        }
        if (fault == null && values.stream().allMatch(String::isBlank)) {
            return;
        }
        if (found == null) {
            found = columns.in(withoutEmptyEnd(values));
        } else if (++rows > SentTable.MOST_SHEET_ROWS) {
            throw Columns.invalid(CoreWords.text("a-sheet-has-at-most-so-many-rows", SentTable.MOST_SHEET_ROWS));
        } else {
            taker.accept(TableRow.of(line, withoutEmptyEnd(values), found, fault));
        }
    }

    private static List<String> withoutEmptyEnd(List<String> values) {
        int end = values.size();
        while (end > 0 && values.get(end - 1).isBlank()) {
            end--;
        }
        return values.subList(0, end);
    }

    /** Cells stand in their order; one that says nothing of its place comes after the one before. */
    private static int column(String reference, int next) {
        int at = next;
        if (reference != null) {
            at = 0;
            for (int i = 0;
                    i < reference.length() && Character.isLetter(reference.charAt(i)) && at <= MOST_COLUMNS;
                    i++) {
                at = at * 26 + reference.charAt(i) - 'A' + 1;
            }
            at--;
        }
        if (at < next || at >= MOST_COLUMNS) {
            throw Columns.invalid(CoreWords.text("a-sheet-has-at-most-so-many-columns", MOST_COLUMNS));
        }
        return at;
    }

    /** Null of a number of which not all digits were kept. */
    private String value(XMLStreamReader part, String type, String style) throws XMLStreamException {
        StringBuilder text = text(part);
        if (text.isEmpty() || "str".equals(type) || "inlineStr".equals(type) || "d".equals(type) || "e".equals(type)) {
            return text.toString();
        } else if ("s".equals(type)) {
            return book.text(Integer.parseInt(text.toString().strip()));
        } else if ("b".equals(type)) {
            return text.toString();
        }
        return number(style, text);
    }

    private static StringBuilder text(XMLStreamReader part) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String inside = "";
        while (part.next() != END_ELEMENT || !part.getLocalName().equals("c")) {
            if (part.getEventType() == START_ELEMENT) {
                inside = part.getLocalName();
            } else if (part.getEventType() == END_ELEMENT) {
                inside = "";
            } else if (part.getEventType() == CHARACTERS && (inside.equals("v") || inside.equals("t"))) {
                text.append(part.getText());
            }
            if (text.length() > LONGEST_ROW) {
                throw Columns.invalid(CoreWords.text("the-table-has-a-line-that-is-too-long", LONGEST_ROW));
            }
        }
        return text;
    }

    private String number(String style, StringBuilder text) {
        BigDecimal number = new BigDecimal(text.toString().strip());
        if (style != null && book.isDay(Integer.parseInt(style))) {
            return book.day(number);
        }
        return number.abs().compareTo(UNSURE) >= 0
                ? null
                : number.stripTrailingZeros().toPlainString();
    }
}
