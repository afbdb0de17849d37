package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.draft.text.DelimitedText.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of an SOP (PermenPAN-RB 35/2012): number, activity, actors, completeness, time, output, remark. Actors stand in
 * one column by name, or in one column each with a sign in its cells.
 *
 * @param header the one or two rows of heads
 * @param rows all that follows, rows without words too
 * @param columns what is in each column that the language has a word for
 * @param actors the actors that have columns of their own
 * @param quality the headings of further columns of the quality standard
 * @param headings of all columns, as the source has them
 */
record SopTable(
        List<Row> header,
        List<Row> rows,
        Map<SopColumn, Integer> columns,
        Map<Integer, String> actors,
        Map<Integer, String> quality,
        Map<Integer, String> headings) {
    /** As many further columns as a definition has. */
    private static final int MOST_FURTHER = 6;

    /** A sign in an actor's column, or what flow charts write in it. */
    private static final Pattern SIGN =
            Pattern.compile("[^\\n]{1,2}|(?i:ya|tidak|ya\\s*/\\s*tidak|mulai|selesai|start|end)|[^\\p{L}\\p{N}]{1,20}");

    static Optional<SopTable> find(List<String> lines) throws Refused {
        for (int i = 0; i < lines.size(); i++) {
            for (char delimiter : new char[] {'\t', '|', ';', ','}) {
                if (heads(lines.get(i), delimiter)) {
                    return read(DelimitedText.records(lines.subList(i, lines.size()), delimiter, i));
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
            SopColumn.of(cell.replace("\"", ""))
                    .filter(column -> column != SopColumn.OTHER)
                    .ifPresent(found::add);
        }
        return found.contains(SopColumn.ACTIVITY) && found.size() >= 2;
    }

    private static Optional<SopTable> read(List<Row> records) {
        if (records.size() < 2) {
            return Optional.empty();
        }
        Row names = records.get(0);
        boolean two = goesOn(names, records.get(1));
        Row second = two ? records.get(1) : new Row(List.of(), 0, 0);
        SopTable table = new SopTable(
                records.subList(0, two ? 2 : 1),
                records.subList(two ? 2 : 1, records.size()),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        table.readHeads(names, second);
        return Optional.of(table);
    }

    /** Whether the second row names columns, too: it has neither a number nor an activity, and names one at least. */
    private static boolean goesOn(Row names, Row second) {
        boolean noStep = true;
        boolean grouped = false;
        for (int c = 0; c < names.cells().size(); c++) {
            SopColumn column = SopColumn.of(names.cell(c)).orElse(null);
            SopColumn below = SopColumn.of(second.cell(c)).orElse(null);
            if (column == SopColumn.NUMBER || column == SopColumn.ACTIVITY) {
                noStep &= second.cell(c).isEmpty() || below == column;
            }
            grouped |= column == SopColumn.HEADING || column == SopColumn.ACTORS;
        }
        boolean named = second.cells().stream()
                .anyMatch(c -> SopColumn.of(c).filter(k -> k != SopColumn.OTHER).isPresent());
        return noStep && (named || grouped && !second.words().isEmpty());
    }

    /** What each column holds, by the words of one or two rows of heads. */
    private void readHeads(Row names, Row second) {
        int width = Math.max(names.cells().size(), second.cells().size());
        boolean under = false;
        boolean past = false;
        for (int c = 0; c < width; c++) {
            String upper = names.cell(c);
            String lower = second.cell(c);
            Optional<SopColumn> above = SopColumn.of(upper);
            under = upper.isEmpty()
                    ? under
                    : above.filter(k -> k == SopColumn.ACTORS).isPresent();
            Optional<SopColumn> kind = SopColumn.of(lower).or(() -> above);
            past |= kind.filter(k -> k.compareTo(SopColumn.ACTORS) > 0 && k != SopColumn.OTHER)
                    .isPresent();
            String heading = lower.isEmpty() ? upper : lower;
            if (!heading.isEmpty()) {
                headings.put(c, heading);
            }
            boolean named = !lower.isEmpty() && SopColumn.of(lower).isEmpty() && under;
            boolean between = kind.isEmpty() && !past && columns.containsKey(SopColumn.ACTIVITY);
            if (named || between && !heading.isEmpty() && signed(c)) {
                actors.put(c, heading);
            } else if (kind.isPresent() && kind.get() != SopColumn.OTHER) {
                columns.putIfAbsent(kind.get(), c);
            } else if (kind.isPresent()) {
                further(c, Words.line(heading));
            }
        }
        marked();
    }

    /** Of two with the same heading the first counts. */
    private void further(int column, String heading) {
        if (quality.size() < MOST_FURTHER && quality.values().stream().noneMatch(heading::equalsIgnoreCase)) {
            quality.put(column, heading);
        }
    }

    /** A column of actors that has signs instead of names is one actor's, when others have theirs. */
    private void marked() {
        Integer column = columns.get(SopColumn.ACTORS);
        boolean signs = column != null && !actors.isEmpty() && signed(column);
        if (signs && rows.stream().anyMatch(row -> !row.cell(column).isEmpty())) {
            actors.put(column, headings.get(column));
        }
        if (signs || column != null && headings.get(column) == null) {
            columns.remove(SopColumn.ACTORS);
        }
    }

    /** Whether signs stand in a column, and no words. */
    private boolean signed(int column) {
        long filled = rows.stream().filter(row -> !row.cell(column).isEmpty()).count();
        long signs = rows.stream().filter(row -> isSign(row.cell(column))).count();
        return 2 * signs >= filled;
    }

    static boolean isSign(String cell) {
        return !cell.isEmpty() && SIGN.matcher(cell).matches();
    }

    /** What stands in a column of a row; empty when the table has no such column. */
    String get(Row row, SopColumn column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    /** The names of the actors in the order of their columns. */
    List<String> actorNames() {
        return actors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
