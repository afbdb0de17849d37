package id.talaksana.core.rounds;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with headings, as spreadsheets write it: CSV in UTF-8 with commas, semicolons or tabs.
 *
 * @param rows those with anything in them
 */
public record Table(List<Row> rows) {
    /** In characters. */
    private static final int LONGEST_LINE = 8_192;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a table.
     *
     * @param columns headings that it must have
     * @param others headings that it may have
     * @throws Refusal when it is none, lacks a column, or has one that nobody reads
     */
    public static Table read(byte[] content, List<String> columns, List<String> others) {
        String text = text(content);
        // A record is read whole before anybody can look at it.
        if (text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw invalid(CoreWords.text("the-table-has-a-line-that-is-too-long", LONGEST_LINE));
        }
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).build();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Map<String, Integer> headings = null;
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (record.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (headings == null) {
                    headings = headings(record, columns, others);
                } else {
                    rows.add(Row.of((int) parser.getCurrentLineNumber(), record, headings));
                }
            }
            if (headings == null) {
                throw invalid(CoreWords.text("the-table-is-empty", String.join(", ", columns)));
            }
            return new Table(rows);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw invalid(
                    CoreWords.text("the-table-cannot-be-read", WrittenText.shown(String.valueOf(e.getMessage()))));
        }
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw invalid(CoreWords.text("the-table-is-not-utf-8"));
        }
    }

    /** The one of which the headings have most. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = count(first, candidate) > count(first, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static Map<String, Integer> headings(CSVRecord record, List<String> columns, List<String> others) {
        Map<String, Integer> headings = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String heading = record.get(i).strip().toLowerCase(Locale.ROOT);
            if (!columns.contains(heading) && !others.contains(heading) || headings.put(heading, i) != null) {
                String all = String.join(", ", columns) + ", " + String.join(", ", others);
                throw invalid(CoreWords.text(
                        "the-table-has-a-column-that-nobody-reads", WrittenText.shown(record.get(i)), all));
            }
        }
        List<String> missing =
                columns.stream().filter(column -> !headings.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw invalid(CoreWords.text("the-table-lacks-columns", String.join(", ", missing)));
        }
        return headings;
    }

    private static Refusal invalid(Text reason) {
        return new Refusal(Refusal.Kind.INVALID, reason, List.of());
    }

    /**
     * A row.
     *
     * @param line where it ends, counted from 1
     * @param cells what stands in it, by column
     * @param surplus whether it has more cells than there are headings, so that nobody knows which is which
     */
    public record Row(int line, Map<String, String> cells, boolean surplus) {
        private static Row of(int line, CSVRecord record, Map<String, Integer> headings) {
            Map<String, String> cells = new HashMap<>();
            headings.forEach((column, at) -> {
                String value = at < record.size() ? record.get(at).strip() : "";
                if (!value.isEmpty()) {
                    cells.put(column, value);
                }
            });
            return new Row(line, cells, record.size() > headings.size());
        }

        /** What stands in a column, stripped; null: nothing. */
        public String get(String column) {
            return cells.get(column);
        }

        /** Why the row cannot be taken, whatever it says; null: it can. */
        public Text fault() {
            if (surplus) {
                return CoreWords.text("the-row-has-more-cells-than-headings");
            }
            boolean unfit =
                    cells.values().stream().anyMatch(cell -> cell.codePoints().anyMatch(Row::isUnfit));
            return unfit ? CoreWords.text("the-row-has-a-control-character") : null;
        }

        /** Characters that nobody sees, or that turn the writing round. */
        private static boolean isUnfit(int codePoint) {
            return Character.isISOControl(codePoint)
                    || Character.getType(codePoint) == Character.FORMAT
                    || Character.getType(codePoint) == Character.SURROGATE;
        }
    }
}
