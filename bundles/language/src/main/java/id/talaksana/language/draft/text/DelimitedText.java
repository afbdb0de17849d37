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

    /** Records with quotes as spreadsheets copy them; where quotes are no such, every one stands for itself. */
    static List<List<String>> records(String text, char delimiter, int before) throws Refused {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .setQuote('"')
                .build();
        try {
            return parse(text, format, before);
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
            try {
                return parse(text, format.builder().setQuote(null).build(), before);
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }
    }

    /** @param before how many lines stand before the text */
    private static List<List<String>> parse(String text, CSVFormat format, int before) throws IOException, Refused {
        List<List<String>> records = new ArrayList<>();
        int filled = 0;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                int line = before + (int) parser.getCurrentLineNumber();
                List<String> cells = cells(record, line);
                records.add(cells);
                filled += cells.stream().allMatch(String::isBlank) ? 0 : 1;
                // Beside the steps: two lines of heads, and rules between.
                Sketch.counted(filled / 2 - 2, line, 1);
            }
        }
        return records;
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
