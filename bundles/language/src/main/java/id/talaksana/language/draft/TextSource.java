package id.talaksana.language.draft;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.draft.ProcedurePhrases.Return;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pasted list or table says, in the words of the definition language. */
final class TextSource {
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,3})\\s*[.)]\\s+(\\S.*)$", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile(
            "^\\W*(?:nama|judul)\\s*(?:sop|pos|layanan|prosedur)?(?:\\s*ap)?\\s*[:\\t|]\\s*(\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern STEP_NUMBER = Pattern.compile(
            "\\b(?:langkah|nomor|no\\.?|tahap|kegiatan)\\s+(?:ke-?)?(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Lines outside of a list that are told one by one. */
    private static final int MOST_OUTSIDE = 500;
    /** Characters of the names of columns that are told with each step without one. */
    private static final int LONGEST_CHOICE = 1_000;

    private final Sketch sketch = new Sketch();
    private final List<String> told = new ArrayList<>();

    private TextSource() {}

    static Sketch read(String content) throws Refused {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > 20_000) {
                throw new Refused(
                        i + 1,
                        20_001,
                        "too-long",
                        LanguageWords.text("a-line-of-more-than-20000"),
                        LanguageWords.text("break-the-line"));
            }
        }
        Optional<SopTable> table = SopTable.find(lines);
        TextSource source = new TextSource();
        if (table.isPresent()) {
            source.head(lines.subList(0, table.get().headerLine()), "sop");
            source.table(table.get());
        } else {
            source.list(lines);
        }
        source.sketch.measure();
        for (int i = 0; i < source.sketch.steps.size(); i++) {
            source.sendBack(i);
        }
        Soundness.mend(source.sketch);
        return source.sketch;
    }

    private void head(List<String> before, String kind) {
        Part head = sketch.head();
        Optional<String> titled = before.stream()
                .map(l -> BLANKS.matcher(l).replaceAll(TextSource::blank))
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .map(m -> Words.line(m.group(1)))
                .findFirst();
        Optional<String> first = before.stream()
                .map(l -> Words.line(l.replaceAll("[*#|]+", " ")))
                .filter(l -> !l.isEmpty())
                .findFirst();
        if (titled.isPresent()) {
            head.set("title", titled.get());
        } else if (first.isPresent()) {
            head.set("title", first.get());
            head.doubt("title", "nama layanan diambil dari baris pertama");
        } else {
            head.set("title", Part.missing("Sumber tidak menyebut nama layanan."));
            head.doubt("title", "nama layanan tidak disebut");
        }
        head.set("document", Part.JSON.objectNode().put("kind", kind));
        head.doubt(
                "document",
                "jenis dokumen sumber " + (kind.equals("sop") ? "disimpulkan dari bentuk tabelnya" : "tidak disebut")
                        + "; pilih service-page, sop, announcement, atau guide");
    }

    /** A tab says more than a blank. */
    private static String blank(MatchResult blanks) {
        return blanks.group().indexOf('\t') >= 0 ? "\t" : " ";
    }

    /** An item of a list in the making. */
    private record Item(String number, StringBuilder words) {}

    private void list(List<String> lines) throws Refused {
        List<Item> items = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher numbered = NUMBERED.matcher(line);
            if (numbered.matches()) {
                items.add(new Item(numbered.group(1), new StringBuilder(numbered.group(2))));
                Sketch.counted(items.size(), i + 1, 1);
                open = true;
            } else if (line.isBlank()) {
                open = false;
            } else if (open) {
                StringBuilder words = items.get(items.size() - 1).words();
                words.append(' ').append(line.strip());
                Sketch.bounded(words.length(), i + 1);
            } else {
                (items.isEmpty() ? before : after).add(line);
            }
        }
        if (items.isEmpty()) {
            throw new Refused(
                    1,
                    1,
                    "unknown-source",
                    LanguageWords.text("neither-bpmn-nor-a-numbered-list"),
                    LanguageWords.text("paste-a-list-1"));
        }
        head(before, "guide");
        outside(after);
        for (Item item : items) {
            step(item.number(), Words.clean(item.words().toString()));
        }
    }

    private void outside(List<String> lines) {
        lines.stream()
                .limit(MOST_OUTSIDE)
                .forEach(line ->
                        sketch.root.doubt("steps", "baris ini di luar daftar, tidak dimuat: " + Words.line(line)));
        if (lines.size() > MOST_OUTSIDE) {
            sketch.root.doubt(
                    "steps", (lines.size() - MOST_OUTSIDE) + " baris lagi di luar daftar sesudah itu, tidak dimuat");
        }
    }

    private Part step(String number, String words) {
        Part step = new Part().set("id", Words.id(words, "langkah-" + (sketch.steps.size() + 1), sketch.stepIds));
        step.set("number", number);
        if (words.isEmpty()) {
            step.set("text", Part.missing("Uraian kegiatan kosong dalam sumber."));
            step.doubt("text", "uraian kegiatan kosong");
        } else {
            step.set("text", words);
        }
        numbering(step, number);
        sketch.steps.add(step);
        told.add(words);
        Optional<String> actor = ProcedurePhrases.actor(words);
        if (actor.isPresent() && words.startsWith(actor.get())) {
            step.set("actors", Sketch.ids(List.of(sketch.actor(actor.get()))));
        } else if (actor.isPresent()) {
            step.set("actors", Part.implied(Sketch.ids(List.of(sketch.actor(actor.get()))), "implied", null));
            step.doubt("actors", "pelaksana disimpulkan dari \"oleh " + actor.get() + "\"");
        } else {
            step.doubt("actors", "pelaksana tidak disebut");
        }
        return step;
    }

    private void numbering(Part step, String number) {
        if (sketch.steps.isEmpty() || number == null) {
            return;
        }
        String before = sketch.steps.get(sketch.steps.size() - 1).text("number");
        if (before != null
                && before.matches("\\d{1,3}")
                && number.matches("\\d{1,3}")
                && Integer.parseInt(number) != Integer.parseInt(before) + 1) {
            step.doubt("number", "nomor melompat dari " + before + " ke " + number);
        }
    }

    private void table(SopTable table) {
        String possible = String.join(", ", table.actors());
        for (SopTable.Row row : table.rows()) {
            Part step = step(row.number().isEmpty() ? null : row.number(), row.activity());
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
            told.set(told.size() - 1, row.activity() + "\n" + row.note());
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

    /** A return that is hidden in the step's words or in its remark becomes a decision. */
    private void sendBack(int i) {
        Optional<Return> found = ProcedurePhrases.sentBack(told.get(i));
        if (found.isEmpty()) {
            return;
        }
        Return back = found.get();
        Part step = sketch.steps.get(i);
        Ids taken = new Ids();
        Part goes = new Part().set("id", Words.id(back.right(), "lanjut", taken));
        if (back.right() == null) {
            goes.set("label", Part.missing("Sumber hanya menyebut kapan dikembalikan."));
            goes.doubt("label", "hasil yang tidak dikembalikan tidak bernama");
        } else {
            goes.set("label", back.right());
        }
        if (i + 1 == sketch.steps.size()) {
            goes.set("end", Part.implied(Part.JSON.textNode("completed"), "implied", "Langkah terakhir."));
        }
        Part returns = new Part().set("id", Words.id(back.wrong(), "dikembalikan", taken));
        if (back.wrong() == null) {
            returns.set("label", Part.missing("Sumber tidak menyebut kapan dikembalikan."));
            returns.doubt("label", "sebab pengembalian tidak disebut");
        } else {
            returns.set("label", back.wrong());
        }
        target(returns, back.to(), i);
        step.members.put("decision", new Part().set("outcomes", List.of(goes, returns)));
    }

    private void target(Part outcome, String to, int i) {
        Matcher numbered = to == null ? null : STEP_NUMBER.matcher(to);
        if (numbered != null && numbered.find()) {
            for (int j = i; j >= 0; j--) {
                if (numbered.group(1).equals(sketch.steps.get(j).text("number"))) {
                    outcome.set("returnTo", id(j));
                    return;
                }
            }
        }
        int candidate = Math.max(0, i - 1);
        if (to != null) {
            Optional<String> actor = actor(to);
            for (int j = i; actor.isPresent() && j >= 0; j--) {
                if (actors(j).contains(actor.get())) {
                    outcome.set(
                            "returnTo",
                            Part.implied(
                                    id(j),
                                    "implied",
                                    "Sumber menyebut \"" + to
                                            + "\", bukan langkahnya; ini langkah terakhirnya sebelum itu."));
                    outcome.doubt("returnTo", "dikembalikan kepada \"" + to + "\"; langkahnya disimpulkan");
                    return;
                }
            }
        }
        outcome.set(
                "returnTo",
                Part.implied(
                        id(candidate),
                        "reconstructed",
                        to == null ? "Sumber tidak menyebut ke mana." : "Sumber menyebut \"" + to + "\"."));
        outcome.doubt(
                "returnTo",
                to == null
                        ? "tujuan pengembalian tidak disebut; sementara langkah sebelumnya"
                        : "tujuan \"" + to + "\" tidak dikenal sebagai pelaksana; sementara langkah sebelumnya");
    }

    private JsonNode id(int step) {
        return Part.JSON.textNode(sketch.steps.get(step).text("id"));
    }

    private Optional<String> actor(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return sketch.actors().stream()
                .filter(a -> wanted.contains(a.text("name").toLowerCase(Locale.ROOT)))
                .map(a -> a.text("id"))
                .findFirst();
    }

    private List<String> actors(int step) {
        List<String> ids = new ArrayList<>();
        if (sketch.steps.get(step).members.get("actors") instanceof JsonNode actors) {
            (actors.isObject() ? actors.path("value") : actors).forEach(a -> ids.add(a.asText()));
        }
        return ids;
    }
}
