package id.talaksana.language.draft.text;

import id.talaksana.api.reading.SourceLedger;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.text.ListSections.Line;
import id.talaksana.language.words.LanguageWords;
import java.util.List;

/** Says of lines outside of any list or table that they were left out: one by one, as far as anybody reads. */
record OutsideLines(List<String> source, Sketch sketch) {
    private static final int MOST = 500;

    void account(List<Line> lines) {
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            while (i >= MOST && last + 1 < lines.size() && follows(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            Line first = lines.get(i);
            sketch.leftOut(
                    new SourceLedger.Part(first.number(), lines.get(last).number(), null, first.words()),
                    LanguageWords.text("it-stands-outside-of-the-list"));
            i = last + 1;
        }
    }

    /** Whether only empty lines stand between two. */
    private boolean follows(Line one, Line next) {
        for (int i = one.number(); i < next.number() - 1; i++) {
            if (!source.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
