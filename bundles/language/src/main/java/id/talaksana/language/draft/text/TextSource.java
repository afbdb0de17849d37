package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Soundness;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pasted list or table says, in the words of the definition language. */
public final class TextSource {
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,3})\\s*[.)]\\s+(\\S.*)$", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile(
            "^\\W*(?:nama|judul)\\s*(?:sop|pos|layanan|prosedur)?(?:\\s*ap)?\\s*[:\\t|]\\s*(\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Lines outside of a list that are told one by one. */
    private static final int MOST_OUTSIDE = 500;

    private final Sketch sketch = new Sketch();
    private final TextSteps steps = new TextSteps(sketch);

    private TextSource() {}

    public static Sketch read(String content) throws Refused {
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
            new TableSteps(source.steps, source.sketch).read(table.get());
        } else {
            source.list(lines);
        }
        source.sketch.measure();
        SendingBack sendingBack = new SendingBack(source.sketch, source.steps.told());
        for (int i = 0; i < source.sketch.steps.size(); i++) {
            sendingBack.decide(i);
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
            steps.step(item.number(), Words.clean(item.words().toString()));
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
}
