package id.talaksana.language.draft.text;

import id.talaksana.api.reading.SourceLedger;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.draft.text.ListLine.Kind;
import id.talaksana.language.draft.text.ListSections.Entry;
import id.talaksana.language.draft.text.ListSections.Line;
import id.talaksana.language.draft.text.ListSections.Section;
import id.talaksana.language.words.LanguageWords;
import java.util.List;

/** The steps of a pasted list, or of the list of the procedure in a page that was pasted whole. */
record ListSource(List<String> source, ListSections list, TextSteps steps, Sketch sketch) {

    void read() throws Refused {
        List<Section> taken = procedure();
        requireActivities(taken);
        for (Section section : list.sections()) {
            boolean isTaken = taken.contains(section);
            section(section, isTaken);
        }
        new OutsideLines(source, sketch).account(list.outside());
    }

    private static void requireActivities(List<Section> taken) throws Refused {
        if (taken.stream().allMatch(section -> section.entries().isEmpty())) {
            throw new Refused(
                    1,
                    1,
                    "unknown-source",
                    LanguageWords.text("neither-bpmn-nor-a-numbered-list"),
                    LanguageWords.text("paste-a-list-1"));
        }
    }

    private void section(Section section, boolean isTaken) {
        if (section.heading() != null) {
            heading(section, isTaken);
        }
        for (int i = 0; i < section.entries().size(); i++) {
            if (isTaken) {
                step(section.entries(), i);
            } else {
                left(section, section.entries().get(i));
            }
        }
    }

    /** The sections below a heading of a procedure; where there is none, all that are not below one of something else. */
    private List<Section> procedure() {
        List<Section> named = list.sections().stream()
                .filter(section -> section.kind() == Kind.PROCEDURE)
                .toList();
        boolean found = named.stream().anyMatch(section -> !section.entries().isEmpty());
        return found
                ? named
                : list.sections().stream()
                        .filter(section -> section.kind() != Kind.OTHER)
                        .toList();
    }

    private void heading(Section section, boolean isTaken) {
        SourceLedger.Part part = SourceLedger.Part.line(
                section.heading().number(), section.heading().words());
        if (isTaken && section.kind() == Kind.PROCEDURE) {
            sketch.ledger.taken(part, "steps");
        } else {
            sketch.leftOut(
                    part,
                    LanguageWords.text(isTaken ? "a-heading-within-the-steps" : "a-heading-of-what-is-no-procedure"));
        }
    }

    private void left(Section section, Entry entry) {
        Line first = entry.lines().get(0);
        Line last = entry.lines().get(entry.lines().size() - 1);
        sketch.leftOut(
                new SourceLedger.Part(first.number(), last.number(), null, entry.number() + ". " + entry.words()),
                section.heading() == null
                        ? LanguageWords.text("a-list-beside-that-of-the-procedure")
                        : LanguageWords.text(
                                "it-stands-below-another-heading",
                                Words.line(section.heading().words())));
    }

    private void step(List<Entry> entries, int i) {
        Entry entry = entries.get(i);
        Part step = steps.step(
                entry.number(),
                Words.clean(entry.words().toString()),
                i == 0 ? null : entries.get(i - 1).number());
        boolean jumps = step.doubts.containsKey("number");
        for (Line line : entry.lines()) {
            line(entry, step, jumps, line);
        }
    }

    private void line(Entry entry, Part step, boolean jumps, Line line) {
        SourceLedger.Part part = SourceLedger.Part.line(line.number(), line.words());
        boolean first = line == entry.lines().get(0);
        if (!first && ListLine.resemblesItem(line.words())) {
            step.doubt(
                    "text",
                    "baris " + line.number() + " bermula dengan nomor dan dimuat sebagai lanjutan: "
                            + Words.line(line.words()));
            sketch.ledger.doubted(part, step.text("id"), LanguageWords.text("it-begins-with-a-number"));
        } else if (first && jumps) {
            sketch.ledger.doubted(part, step.text("id"), LanguageWords.text("its-number-jumps"));
        } else {
            sketch.ledger.taken(part, step.text("id"));
        }
    }
}
