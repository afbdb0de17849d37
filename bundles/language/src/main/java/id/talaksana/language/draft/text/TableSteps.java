package id.talaksana.language.draft.text;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a table as SOPs have it, with what their columns say. */
record TableSteps(TextSteps steps, Sketch sketch) {
    /** Characters of the names of columns that are told with each step without one. */
    private static final int LONGEST_CHOICE = 1_000;

    void read(SopTable table) {
        String possible = String.join(", ", table.actors());
        for (SopTable.Row row : table.rows()) {
            Part step = steps.step(row.number().isEmpty() ? null : row.number(), row.activity());
            if (row.number().isEmpty()) {
                step.doubt("number", "nomor tidak terbaca");
            }
            if (!row.actors().isEmpty()) {
                step.doubts.remove("actors");
                step.set(
                        "actors",
                        Sketch.ids(row.actors().stream()
                                .map(sketch::actor)
                                .distinct()
                                .toList()));
            } else if (step.members.get("actors") instanceof JsonNode actors) {
                step.set(
                        "actors",
                        Part.implied(actors, "implied", "Kolom pelaksana kosong; disebut dalam uraian kegiatan."));
                step.doubt("actors", "kolom pelaksana kosong; diambil dari uraian");
            } else if (!table.actors().isEmpty()) {
                step.doubt(
                        "actors",
                        "simbol kolom pelaksana tidak ada; yang mungkin: "
                                + (possible.length() > LONGEST_CHOICE
                                        ? possible.substring(0, LONGEST_CHOICE) + "…"
                                        : possible));
            }
            items(step, "inputs", row.inputs());
            time(step, row.time());
            items(step, "outputs", row.outputs());
            if (!row.note().isEmpty()) {
                step.set("note", Sketch.ids(List.of(row.note())));
            }
            steps.toldInAll(row.activity() + "\n" + row.note());
        }
        table.actors().forEach(sketch::actor);
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

    private static void time(Part step, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        Optional<ProcedurePhrases.Time> time = ProcedurePhrases.time(cell);
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
