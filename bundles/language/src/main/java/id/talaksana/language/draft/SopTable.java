package id.talaksana.language.draft;

import id.talaksana.language.words.LanguageWords;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of an SOP (PermenPAN-RB 35/2012): number, activity, actors, completeness, time, output, remark. Actors stand in
 * one column by name, or in one column each with a sign in its cells.
 */
final class SopTable {
    /** One activity; what is not there is empty. */
    record Row(
            String number,
            String activity,
            List<String> actors,
            String inputs,
            String time,
            String outputs,
            String note) {}

    private enum Column {
        NUMBER("no\\.?|nomor"),
        ACTIVITY("(uraian |rincian )?(kegiatan|aktivitas|aktifitas|prosedur|langkah)( kegiatan)?|uraian"),
        ACTORS("pelaksana|aktor|penanggung ?jawab"),
        INPUTS("(persyaratan ?/? ?)?(kelengkapan|persyaratan|input)(/perlengkapan)?"),
        TIME("waktu|durasi|jangka waktu"),
        OUTPUTS("output|keluaran|hasil"),
        NOTE("keterangan|ket\\.?|catatan"),
        HEADING("mutu baku");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile(words);
        }

        static Optional<Column> of(String cell) {
            if (cell.length() > LONGEST_HEADING) {
                return Optional.empty();
            }
            String word =
                    Words.line(cell).toLowerCase(Locale.ROOT).replace("*", "").strip();
            for (Column column : values()) {
                if (column.words.matcher(word).matches()) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    private static final int LONGEST_HEADING = 200;
    private static final int MOST_COLUMNS = 200;

    /** Ends and beginnings of paragraphs and list items in a page that the table was copied from. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?:\\G|(?<!\\s))\\s*+</?(?:p|br|li|ol|ul|div)\\b[^<>]{0,200}>\\s*", Pattern.CASE_INSENSITIVE);

    private final int headerLine;
    private final Map<Column, Integer> columns = new LinkedHashMap<>();
    private final Map<Integer, String> actorColumns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private SopTable(int headerLine) {
        this.headerLine = headerLine;
    }

    /** Index of the line that its heading begins on. */
    int headerLine() {
        return headerLine;
    }

    List<Row> rows() {
        return rows;
    }

    /** Actors that have columns of their own. */
    List<String> actors() {
        return List.copyOf(actorColumns.values());
    }

    static Optional<SopTable> find(List<String> lines) throws Refused {
        for (int i = 0; i < lines.size(); i++) {
            for (char delimiter : new char[] {'\t', '|', ';', ','}) {
                if (heads(lines.get(i), delimiter)) {
                    return read(lines, i, delimiter);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean heads(String line, char delimiter) {
        if (line.indexOf(delimiter) < 0) {
            return false;
        }
        List<Column> found = new ArrayList<>();
        String[] cells = line.split(Pattern.quote(String.valueOf(delimiter)));
        for (String cell : List.of(cells).subList(0, Math.min(cells.length, MOST_COLUMNS))) {
            Column.of(cell.replace("\"", "")).ifPresent(found::add);
        }
        return found.contains(Column.ACTIVITY) && found.size() >= 2;
    }

    private static Optional<SopTable> read(List<String> lines, int header, char delimiter) throws Refused {
        List<List<String>> records = records(String.join("\n", lines.subList(header, lines.size())), delimiter, header);
        if (records.size() < 2) {
            return Optional.empty();
        }
        List<String> names = records.get(0);
        List<String> second = records.get(1);
        boolean two = second.stream().anyMatch(c -> Column.of(c).isPresent())
                || blank(second, indexOf(names, Column.ACTIVITY)) && blank(second, indexOf(names, Column.NUMBER));
        SopTable table = new SopTable(header);
        table.columns(names, two ? second : List.of());
        records.subList(two ? 2 : 1, records.size()).forEach(table::add);
        return Optional.of(table);
    }

    /** What each column holds, by the words of one or two rows of heads. */
    private void columns(List<String> names, List<String> second) {
        int width = Math.max(names.size(), second.size());
        int from = indexOf(names, Column.ACTORS);
        boolean under = false;
        for (int c = 0; c < width; c++) {
            String upper = cell(names, c);
            String lower = cell(second, c);
            under = !upper.isEmpty()
                    ? Column.of(upper).filter(k -> k == Column.ACTORS).isPresent()
                    : under;
            Optional<Column> kind = Column.of(lower).or(() -> Column.of(upper));
            boolean signs = !lower.isEmpty() && Column.of(lower).isEmpty() && under;
            boolean between = kind.isEmpty() && from < 0 && !upper.isEmpty() && c > indexOf(names, Column.ACTIVITY);
            if (signs) {
                actorColumns.put(c, lower);
            } else if (between) {
                actorColumns.put(c, upper);
            } else if (kind.isPresent()) {
                columns.putIfAbsent(kind.get(), c);
            }
        }
        if (!actorColumns.isEmpty()) {
            columns.remove(Column.ACTORS);
        }
    }

    private void add(List<String> record) {
        boolean empty = record.stream().allMatch(String::isBlank);
        boolean rule = record.stream().allMatch(c -> c.isBlank() || c.matches(":?-{2,}:?"));
        boolean counting = record.stream().filter(c -> !c.isBlank()).count() > 2
                && record.stream().allMatch(c -> c.isBlank() || c.matches("\\(?\\d{1,2}\\)?"));
        if (empty || rule || counting) {
            return;
        }
        String number = get(record, Column.NUMBER).replaceAll("[.)]$", "");
        String activity = get(record, Column.ACTIVITY);
        List<String> actors = new ArrayList<>();
        actorColumns.forEach((column, name) -> {
            if (!blank(record, column) && !cell(record, column).equals("-")) {
                actors.add(name);
            }
        });
        for (String name : get(record, Column.ACTORS).split("\\n|;|,| dan (?=\\p{Lu})")) {
            if (!name.isBlank() && !name.strip().equals("-")) {
                actors.add(name.strip());
            }
        }
        rows.add(new Row(
                number.length() > 20 ? "" : number,
                activity,
                actors,
                get(record, Column.INPUTS),
                get(record, Column.TIME),
                get(record, Column.OUTPUTS),
                get(record, Column.NOTE)));
    }

    private String get(List<String> record, Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : cell(record, index);
    }

    private static int indexOf(List<String> names, Column column) {
        for (int i = 0; i < names.size(); i++) {
            if (Column.of(names.get(i)).filter(c -> c == column).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean blank(List<String> record, int index) {
        return cell(record, index).isEmpty();
    }

    private static String cell(List<String> record, int index) {
        return index < 0 || index >= record.size() ? "" : record.get(index);
    }

    /** Records with quotes as spreadsheets copy them; where quotes are no such, every one stands for itself. */
    private static List<List<String>> records(String text, char delimiter, int before) throws Refused {
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
