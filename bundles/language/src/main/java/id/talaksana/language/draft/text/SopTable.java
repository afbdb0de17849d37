package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private final int headerLine;
    private final Map<SopColumn, Integer> columns = new LinkedHashMap<>();
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
        List<SopColumn> found = new ArrayList<>();
        String[] cells = line.split(Pattern.quote(String.valueOf(delimiter)));
        for (String cell : List.of(cells).subList(0, Math.min(cells.length, DelimitedText.MOST_COLUMNS))) {
            SopColumn.of(cell.replace("\"", "")).ifPresent(found::add);
        }
        return found.contains(SopColumn.ACTIVITY) && found.size() >= 2;
    }

    private static Optional<SopTable> read(List<String> lines, int header, char delimiter) throws Refused {
        List<List<String>> records =
                DelimitedText.records(String.join("\n", lines.subList(header, lines.size())), delimiter, header);
        if (records.size() < 2) {
            return Optional.empty();
        }
        List<String> names = records.get(0);
        List<String> second = records.get(1);
        boolean two = second.stream().anyMatch(c -> SopColumn.of(c).isPresent())
                || blank(second, indexOf(names, SopColumn.ACTIVITY)) && blank(second, indexOf(names, SopColumn.NUMBER));
        SopTable table = new SopTable(header);
        table.columns(names, two ? second : List.of());
        records.subList(two ? 2 : 1, records.size()).forEach(table::add);
        return Optional.of(table);
    }

    /** What each column holds, by the words of one or two rows of heads. */
    private void columns(List<String> names, List<String> second) {
        int width = Math.max(names.size(), second.size());
        int from = indexOf(names, SopColumn.ACTORS);
        boolean under = false;
        for (int c = 0; c < width; c++) {
            String upper = cell(names, c);
            String lower = cell(second, c);
            under = !upper.isEmpty()
                    ? SopColumn.of(upper).filter(k -> k == SopColumn.ACTORS).isPresent()
                    : under;
            Optional<SopColumn> kind = SopColumn.of(lower).or(() -> SopColumn.of(upper));
            boolean signs = !lower.isEmpty() && SopColumn.of(lower).isEmpty() && under;
            boolean between = kind.isEmpty() && from < 0 && !upper.isEmpty() && c > indexOf(names, SopColumn.ACTIVITY);
            if (signs) {
                actorColumns.put(c, lower);
            } else if (between) {
                actorColumns.put(c, upper);
            } else if (kind.isPresent()) {
                columns.putIfAbsent(kind.get(), c);
            }
        }
        if (!actorColumns.isEmpty()) {
            columns.remove(SopColumn.ACTORS);
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
        String number = get(record, SopColumn.NUMBER).replaceAll("[.)]$", "");
        String activity = get(record, SopColumn.ACTIVITY);
        List<String> actors = new ArrayList<>();
        actorColumns.forEach((column, name) -> {
            if (!blank(record, column) && !cell(record, column).equals("-")) {
                actors.add(name);
            }
        });
        for (String name : get(record, SopColumn.ACTORS).split("\\n|;|,| dan (?=\\p{Lu})")) {
            if (!name.isBlank() && !name.strip().equals("-")) {
                actors.add(name.strip());
            }
        }
        rows.add(new Row(
                number.length() > 20 ? "" : number,
                activity,
                actors,
                get(record, SopColumn.INPUTS),
                get(record, SopColumn.TIME),
                get(record, SopColumn.OUTPUTS),
                get(record, SopColumn.NOTE)));
    }

    private String get(List<String> record, SopColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : cell(record, index);
    }

    private static int indexOf(List<String> names, SopColumn column) {
        for (int i = 0; i < names.size(); i++) {
            if (SopColumn.of(names.get(i)).filter(c -> c == column).isPresent()) {
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
}
