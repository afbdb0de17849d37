package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.words.LanguageWords;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Records and cells of a table that was pasted as text. */
final class DelimitedText {
    /** More is no table of a procedure. */
    static final int MOST_COLUMNS = 200;

    private DelimitedText() {}

    /** Ends and beginnings of paragraphs and list items in a page that the table was copied from. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?:\\G|(?<!\\s))\\s*+</?(?:p|br|li|ol|ul|div)\\b[^<>]{0,200}>\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * One row of a table.
     *
     * @param line its first line in the source, from 1
     * @param lastLine its last line
     */
    record Row(List<String> cells, int line, int lastLine) {
        /** What stands in a column; empty when nothing does. */
        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        /** All that stands in it. */
        String words() {
            return cells.stream().filter(c -> !c.isBlank()).collect(Collectors.joining(" | "));
        }
    }

    /** Records with quotes as spreadsheets copy them; where quotes are no such, every one stands for itself. */
    static List<Row> records(List<String> lines, char delimiter, int before) throws Refused {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .setQuote('"')
                .build();
        try {
            return parse(lines, format, before);
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
            try {
                return parse(lines, format.builder().setQuote(null).build(), before);
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }
    }

    /** @param before how many lines stand before these */
    private static List<Row> parse(List<String> lines, CSVFormat format, int before) throws IOException, Refused {
        List<Row> rows = new ArrayList<>();
        int filled = 0;
        int read = 0;
        try (CSVParser parser = format.parse(new StringReader(String.join("\n", lines) + "\n"))) {
            for (CSVRecord record : parser) {
                int last = (int) parser.getCurrentLineNumber();
                while (read + 1 < last && lines.get(read).isEmpty()) {
                    read++;
                }
                List<String> cells = cells(record, before + last);
                rows.add(new Row(cells, before + read + 1, before + last));
                read = last;
                filled += cells.stream().allMatch(String::isBlank) ? 0 : 1;
                // Beside the steps: two lines of heads, and rules between.
                Sketch.counted(filled / 2 - 2, before + last, 1);
            }
        }
        return rows;
    }

    private static List<String> cells(CSVRecord record, int line) throws Refused {
        if (record.size() > MOST_COLUMNS) {
            throw new Refused(
                    line,
                    1,
                    "columns",
                    LanguageWords.text("more-than-columns", MOST_COLUMNS),
                    LanguageWords.text("paste-the-table-alone"));
        }
        List<String> cells = new ArrayList<>();
        for (String cell : record) {
            // Marks of a page that the table was copied from are no words of the document.
            String words = Words.clean(BLOCK.matcher(cell).replaceAll("\n").replaceAll("<[^<>]{0,200}>", " "));
            Sketch.bounded(words.length(), line);
            cells.add(words);
        }
        return cells;
    }
}
