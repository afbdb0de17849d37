package id.talaksana.language.draft.text;

import id.talaksana.api.reading.SourceLedger;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.text.DelimitedText.Row;
import id.talaksana.language.words.LanguageWords;
import java.util.List;
import java.util.Map;

/** Says of each cell of a row what became of it. */
record TableCells(SopTable table, Sketch sketch) {
    private static final Map<SopColumn, String> MEMBERS = Map.of(
            SopColumn.NUMBER,
            "number",
            SopColumn.ACTIVITY,
            "text",
            SopColumn.ACTORS,
            "actors",
            SopColumn.INPUTS,
            "inputs",
            SopColumn.TIME,
            "duration",
            SopColumn.OUTPUTS,
            "outputs",
            SopColumn.NOTE,
            "note");

    void account(Row row, Part step) {
        for (int c = 0; c < row.cells().size(); c++) {
            String words = row.cell(c);
            if (words.isBlank()) {
                continue;
            }
            cell(row, step, c, words);
        }
    }

    private void cell(Row row, Part step, int c, String words) {
        String heading = table.headings().getOrDefault(c, String.valueOf(c + 1));
        SourceLedger.Part cell = new SourceLedger.Part(row.line(), row.lastLine(), heading, words);
        String member = member(c);
        if (member == null) {
            sketch.leftOut(cell, LanguageWords.text("a-step-has-no-word-for-this-column"));
        } else if (isNothing(member, words)) {
            sketch.ledger.leftOut(cell, LanguageWords.text("a-dash-says-nothing"));
        } else if (doubts(step, member).isEmpty()) {
            sketch.ledger.taken(cell, step.text("id") + "/" + member);
        } else {
            sketch.ledger.doubted(
                    cell, step.text("id") + "/" + member, LanguageWords.text("see-the-doubts-at-it", member));
        }
    }

    private static boolean isNothing(String member, String words) {
        return words.equals("-") && !member.equals("text");
    }

    private static List<String> doubts(Part step, String member) {
        return step.doubts.getOrDefault(member, List.of());
    }

    /** What a column is in a step; null when it is nothing there. */
    private String member(int column) {
        if (table.actors().containsKey(column)) {
            return "actors";
        } else if (table.quality().containsKey(column)) {
            return "quality";
        }
        return table.columns().entrySet().stream()
                .filter(known -> known.getValue() == column)
                .map(known -> MEMBERS.get(known.getKey()))
                .findFirst()
                .orElse(null);
    }
}
