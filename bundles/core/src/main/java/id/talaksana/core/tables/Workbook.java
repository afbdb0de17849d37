package id.talaksana.core.tables;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import id.talaksana.core.words.CoreWords;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the cells of an XLSX file's first sheet are read by: the texts that cells share, and which styles are of days. */
final class Workbook {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_CHARACTERS = 32 << 20;
    private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEGINNING_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Set<String> formatsOfDays = new HashSet<>();
    private final List<Boolean> days = new ArrayList<>();
    private String firstSheet;
    private boolean since1904;
    private int characters;

    private Workbook() {}

    static Workbook of(Supplier<InputStream> content) throws IOException, XMLStreamException {
        Workbook book = new Workbook();
        SheetParts.each(content, (name, part) -> {
            switch (name) {
                case "xl/workbook.xml" -> book.sheets(part);
                case "xl/_rels/workbook.xml.rels" -> book.targets(part);
                case "xl/sharedStrings.xml" -> book.texts(part);
                case "xl/styles.xml" -> book.styles(part);
                default -> {}
            }
        });
        return book;
    }

    /** The name of the part that is the first sheet; null: there is none. */
    String sheet() {
        String target = targets.get(firstSheet);
        if (target == null) {
            return null;
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    String text(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new NumberFormatException("no text " + index);
        }
        return texts.get(index);
    }

    boolean isDay(int style) {
        return style >= 0 && style < days.size() && days.get(style);
    }

    /** The day that a number is; what is none stays the number. */
    String day(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(LAST_DAY) > 0
                ? number.toPlainString()
                : (since1904 ? BEGINNING_1904 : BEGINNING)
                        .plusDays(number.longValue())
                        .toString();
    }

    private void sheets(XMLStreamReader part) throws XMLStreamException {
        while (part.hasNext()) {
            if (part.next() != START_ELEMENT) {
                continue;
            }
            if (part.getLocalName().equals("workbookPr")) {
                since1904 = Set.of("1", "true").contains(String.valueOf(part.getAttributeValue(null, "date1904")));
            } else if (part.getLocalName().equals("sheet") && firstSheet == null) {
                firstSheet = part.getAttributeValue(RELATION, "id");
            }
        }
    }

    private void targets(XMLStreamReader part) throws XMLStreamException {
        while (part.hasNext()) {
            if (part.next() == START_ELEMENT && part.getLocalName().equals("Relationship")) {
                targets.put(part.getAttributeValue(null, "Id"), part.getAttributeValue(null, "Target"));
            }
        }
    }

    /** How a text is to be pronounced is no part of it. */
    private void texts(XMLStreamReader part) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean written = false;
        boolean spoken = false;
        while (part.hasNext()) {
            int event = part.next();
            if (event == START_ELEMENT) {
                written = part.getLocalName().equals("t");
                spoken |= part.getLocalName().equals("rPh");
            } else if (event == END_ELEMENT) {
                written = false;
                spoken &= !part.getLocalName().equals("rPh");
                if (part.getLocalName().equals("si")) {
                    texts.add(text.toString());
                    text.setLength(0);
                    count(1);
                }
            } else if (event == CHARACTERS && written && !spoken) {
                text.append(part.getText());
                count(part.getTextLength());
            }
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw Columns.invalid(CoreWords.text("the-sheet-is-too-large-unpacked"));
        }
    }

    private void styles(XMLStreamReader part) throws XMLStreamException {
        boolean ofCells = false;
        while (part.hasNext()) {
            int event = part.next();
            if (event == START_ELEMENT && part.getLocalName().equals("numFmt")) {
                if (isOfDays(String.valueOf(part.getAttributeValue(null, "formatCode")))) {
                    formatsOfDays.add(part.getAttributeValue(null, "numFmtId"));
                }
            } else if (event == START_ELEMENT && part.getLocalName().equals("xf") && ofCells) {
                String format = part.getAttributeValue(null, "numFmtId");
                days.add(format != null && (isBuiltIn(format) || formatsOfDays.contains(format)));
                count(1);
            } else if (event != CHARACTERS
                    && part.hasName()
                    && part.getLocalName().equals("cellXfs")) {
                ofCells = event == START_ELEMENT;
            }
        }
    }

    private static boolean isBuiltIn(String format) {
        int id = Integer.parseInt(format);
        return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
    }

    /** Colours, texts and what stands after a backslash say nothing of days. */
    private static boolean isOfDays(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?is).*[dy].*");
    }
}
