package id.talaksana.language.draft.text;

import id.talaksana.api.reading.SourceLedger;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Soundness;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.draft.text.ListSections.Line;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pasted list or table says, in the words of the definition language. */
public final class TextSource {
    private static final Pattern TITLE = Pattern.compile(
            "^\\W*(?:nama|judul)\\s*(?:sop|pos|layanan|prosedur)?(?:\\s*ap)?\\s*[:\\t|]\\s*(\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
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
        TextSource source = new TextSource();
        Optional<SopTable> table = SopTable.find(lines);
        if (table.isPresent()) {
            List<Line> before = new ArrayList<>();
            for (int i = 0; i < table.get().header().get(0).line() - 1; i++) {
                before.add(new Line(i + 1, lines.get(i)));
            }
            source.head(lines, before, "sop");
            new TableSteps(source.steps, source.sketch, table.get()).read();
        } else {
            ListSections list = ListSections.of(lines);
            source.head(lines, list.before(), "guide");
            new ListSource(lines, list, source.steps, source.sketch).read();
        }
        source.sketch.measure();
        SendingBack sendingBack = new SendingBack(source.sketch, source.steps.told());
        for (int i = 0; i < source.sketch.steps.size(); i++) {
            sendingBack.decide(i);
        }
        Soundness.mend(source.sketch);
        return source.sketch;
    }

    private void head(List<String> lines, List<Line> before, String kind) {
        Part head = sketch.head();
        List<Line> filled =
                before.stream().filter(line -> !words(line.words()).isEmpty()).toList();
        Optional<Line> titled =
                filled.stream().filter(line -> titled(line.words()).isPresent()).findFirst();
        Optional<Line> title = titled.or(() -> filled.stream().findFirst());
        if (titled.isPresent()) {
            head.set("title", titled(titled.get().words()).orElseThrow());
        } else if (title.isPresent()) {
            head.set("title", words(title.get().words()));
            head.doubt("title", "nama layanan diambil dari baris pertama");
        } else {
            head.set("title", Part.missing("Sumber tidak menyebut nama layanan."));
            head.doubt("title", "nama layanan tidak disebut");
        }
        title.ifPresent(line -> {
            SourceLedger.Part part = SourceLedger.Part.line(line.number(), line.words());
            if (titled.isPresent()) {
                sketch.ledger.taken(part, "title");
            } else {
                sketch.ledger.doubted(part, "title", LanguageWords.text("the-first-line-became-the-title"));
            }
        });
        new OutsideLines(lines, sketch)
                .account(before.stream()
                        .filter(line -> !line.words().isBlank() && line != title.orElse(null))
                        .toList());
        head.set("document", Part.JSON.objectNode().put("kind", kind));
        head.doubt(
                "document",
                "jenis dokumen sumber " + (kind.equals("sop") ? "disimpulkan dari bentuk tabelnya" : "tidak disebut")
                        + "; pilih service-page, sop, announcement, atau guide");
    }

    private static Optional<String> titled(String line) {
        Matcher titled = TITLE.matcher(BLANKS.matcher(line).replaceAll(TextSource::blank));
        return titled.matches() ? Optional.of(Words.line(titled.group(1))) : Optional.empty();
    }

    private static String words(String line) {
        return Words.line(line.replaceAll("[*#|]+", " "));
    }

    /** A tab says more than a blank. */
    private static String blank(MatchResult blanks) {
        return blanks.group().indexOf('\t') >= 0 ? "\t" : " ";
    }
}
