package id.talaksana.language.draft.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.talaksana.api.reading.SourceLedger;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.draft.text.DelimitedText.Row;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The steps of a table as SOPs have it, with what their columns say. */
record TableSteps(TextSteps steps, Sketch sketch, SopTable table) {
    /** Characters of the names of columns that are told with each step without one. */
    private static final int LONGEST_CHOICE = 1_000;

    private static final Pattern TERMINAL = Pattern.compile("(?i)(?:mulai|selesai|start|finish|end)\\W{0,3}");
    private static final Pattern TOTAL = Pattern.compile("(?i)(?:total|jumlah)\\b.*", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile(":?-{2,}:?");
    private static final Pattern COUNT = Pattern.compile("\\(?\\d{1,2}\\)?");

    void read() {
        heads();
        String before = null;
        for (Row row : table.rows()) {
            if (row.words().isEmpty()) {
                continue;
            }
            String number = table.get(row, SopColumn.NUMBER).replaceAll("[.)]$", "");
            if (isStep(row, number)) {
                step(row, number.length() > 20 ? "" : number, before);
            }
            before = number.isEmpty() || number.length() > 20 ? before : number;
        }
        emptyColumns();
    }

    private void heads() {
        table.header()
                .forEach(head -> sketch.ledger.taken(
                        new SourceLedger.Part(head.line(), head.lastLine(), null, head.words()), "columns"));
        table.actorNames().forEach(sketch::actor);
    }

    /** Where columns say who does a step, one without a step says that its actor does none. */
    private void emptyColumns() {
        Set<String> doing =
                sketch.steps.stream().flatMap(step -> ids(step).stream()).collect(Collectors.toSet());
        List<String> ids = table.actorNames().stream().map(sketch::actor).toList();
        if (ids.stream().anyMatch(doing::contains)) {
            ids.stream().filter(id -> !doing.contains(id)).forEach(id -> sketch.actorOf(id)
                    .set("column", Part.JSON.booleanNode(true)));
        }
    }

    private static List<String> ids(Part step) {
        List<String> ids = new ArrayList<>();
        if (step.members.get("actors") instanceof JsonNode actors) {
            (actors.isObject() ? actors.path("value") : actors).forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }

    /** Whether a row is an activity; what became of one that is none is told. */
    private boolean isStep(Row row, String number) {
        SourceLedger.Part whole = new SourceLedger.Part(row.line(), row.lastLine(), null, row.words());
        List<String> filled = row.cells().stream().filter(c -> !c.isBlank()).toList();
        String activity = table.get(row, SopColumn.ACTIVITY);
        if (filled.stream().allMatch(c -> RULE.matcher(c).matches())
                || filled.size() > 2
                        && filled.stream().allMatch(c -> COUNT.matcher(c).matches())) {
            sketch.ledger.taken(whole, "columns");
        } else if (table.header().stream().anyMatch(head -> head.words().equals(row.words()))) {
            sketch.ledger.taken(whole, "columns");
        } else if (TERMINAL.matcher(activity).matches()) {
            sketch.leftOut(whole, LanguageWords.text("a-sign-of-beginning-or-end"));
        } else if (activity.isEmpty()
                && filled.stream().anyMatch(c -> TOTAL.matcher(c).matches())) {
            sketch.leftOut(whole, LanguageWords.text("a-total-is-no-activity"));
        } else if (activity.isEmpty() && !COUNT.matcher(number).matches()) {
            sketch.leftOut(whole, LanguageWords.text("a-row-without-number-and-activity"));
        } else {
            return true;
        }
        return false;
    }

    private void step(Row row, String number, String before) {
        String activity = table.get(row, SopColumn.ACTIVITY);
        String note = table.get(row, SopColumn.NOTE);
        Part step = steps.step(number.isEmpty() ? null : number, activity, before);
        if (number.isEmpty()) {
            step.doubt("number", "nomor tidak terbaca");
        }
        members(row, step);
        if (!note.isEmpty()) {
            step.set("note", Sketch.ids(List.of(note)));
        }
        steps.toldInAll(activity + "\n" + note);
        new TableCells(table, sketch).account(row, step);
    }

    private void members(Row row, Part step) {
        actors(step, row);
        items(step, "inputs", table.get(row, SopColumn.INPUTS));
        time(step, table.get(row, SopColumn.TIME));
        items(step, "outputs", table.get(row, SopColumn.OUTPUTS));
        quality(step, row);
    }

    private void actors(Part step, Row row) {
        List<String> named = new ArrayList<>();
        table.actors().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .filter(column -> !row.cell(column.getKey()).isEmpty()
                        && !row.cell(column.getKey()).equals("-"))
                .forEach(column -> named.add(column.getValue()));
        String cell = table.get(row, SopColumn.ACTORS);
        if (SopTable.isSign(cell) && !cell.equals("-")) {
            step.doubts.remove("actors");
            step.doubt(
                    "actors",
                    "kolom \"" + table.headings().get(table.columns().get(SopColumn.ACTORS))
                            + "\" hanya berisi tanda \"" + cell + "\"; pelaksananya tidak disebut");
            return;
        }
        for (String name : cell.split("\\n|;|,| dan (?=\\p{Lu})")) {
            if (!name.isBlank() && !name.strip().equals("-")) {
                named.add(name.strip());
            }
        }
        if (named.isEmpty()) {
            unnamed(step);
        } else {
            step.doubts.remove("actors");
            step.set(
                    "actors",
                    Sketch.ids(named.stream().map(sketch::actor).distinct().toList()));
        }
    }

    private void unnamed(Part step) {
        String possible = String.join(", ", table.actorNames());
        if (step.members.get("actors") instanceof JsonNode actors) {
            JsonNode ids = actors.isObject() ? actors.path("value") : actors;
            step.set("actors", Part.implied(ids, "implied", "Kolom pelaksana kosong; disebut dalam uraian kegiatan."));
            step.doubt("actors", "kolom pelaksana kosong; diambil dari uraian");
        } else if (!possible.isEmpty()) {
            step.doubt(
                    "actors",
                    "simbol kolom pelaksana tidak ada; yang mungkin: "
                            + (possible.length() > LONGEST_CHOICE
                                    ? possible.substring(0, LONGEST_CHOICE) + "…"
                                    : possible));
        }
    }

    private static void items(Part step, String member, String cell) {
        if (!cell.isEmpty() && !cell.equals("-")) {
            List<String> items = new ArrayList<>();
            for (String item : cell.split("\\n|;\\s+")) {
                String plain = item.strip()
                        .replaceFirst("^(?:[-•*]|\\d{1,2}[.)])\\s+", "")
                        .replaceFirst(";$", "");
                if (!plain.isEmpty()) {
                    items.add(plain);
                }
            }
            step.set(member, Sketch.ids(items));
        }
    }

    private void quality(Part step, Row row) {
        ArrayNode cells = Part.JSON.arrayNode();
        table.quality().forEach((column, heading) -> {
            String cell = row.cell(column);
            if (!cell.isBlank() && !cell.equals("-")) {
                cells.addObject().put("column", heading).put("text", Words.line(cell));
            }
        });
        if (!cells.isEmpty()) {
            step.set("quality", cells);
        }
    }

    private static void time(Part step, String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return;
        }
        Optional<PrintedTime> time = PrintedTime.read(cell);
        if (time.isEmpty()) {
            step.set("duration", Part.missing("Tercetak \"" + Words.line(cell) + "\"."));
            step.doubt("duration", "waktu \"" + Words.line(cell) + "\" tidak dapat dibaca sebagai satu lama waktu");
        } else {
            step.set("duration", time.get().value());
            if (!time.get().exact()) {
                step.doubt("duration", "tercetak \"" + Words.line(cell) + "\"");
            }
        }
    }
}
