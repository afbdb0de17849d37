package id.talaksana.core.rounds.scores;

import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.tables.Columns;
import id.talaksana.core.tables.Rows;
import id.talaksana.core.words.CoreWords;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores as they came in, by registration numbers.
 *
 * @param leftOut rows that are none
 */
record ScoreTable(List<Row> rows, List<LeftOut> leftOut) {
    /**
     * What is said of one.
     *
     * @param line of the table; null: it was none
     */
    record Row(Integer line, String registration, Map<String, String> values) {}

    static ScoreTable of(ScoreDeed deed, ScoreColumns columns) {
        ScoreTable table = new ScoreTable(new ArrayList<>(), new ArrayList<>());
        if (deed instanceof ScoreDeed.Enter one) {
            table.add(null, one.registration(), one.values(), columns, null);
            return table;
        }
        byte[] content = ((ScoreDeed.Import) deed).table();
        Set<String> registrations = new HashSet<>();
        List<String> others = List.copyOf(columns.names().keySet());
        Columns headed = Columns.called(List.of(ScoreColumns.REGISTRATION), others);
        Rows.each(() -> new ByteArrayInputStream(content), headed, row -> {
            String registration = row.get(ScoreColumns.REGISTRATION);
            Text fault = row.fault();
            if (fault == null && registration == null) {
                fault = CoreWords.text("a-row-names-an-applicant", ScoreColumns.REGISTRATION);
            } else if (fault == null && !registrations.add(registration)) {
                fault = CoreWords.text("this-registration-stands-twice");
            }
            table.add(row.line(), registration, row.cells(), columns, fault);
        });
        return table;
    }

    private void add(Integer line, String registration, Map<String, String> cells, ScoreColumns columns, Text fault) {
        List<Text> faults = new ArrayList<>();
        if (fault != null) {
            faults.add(fault);
        }
        Map<String, String> values = faults.isEmpty() ? columns.read(cells, faults) : Map.of();
        if (faults.isEmpty() && values.isEmpty()) {
            faults.add(CoreWords.text("a-row-has-a-score"));
        }
        if (faults.isEmpty()) {
            rows.add(new Row(line, registration, values));
        } else {
            leftOut.add(leftOut(line, registration, faults.get(0)));
        }
    }

    static LeftOut leftOut(Integer line, String registration, Text reason) {
        return new LeftOut(line, registration == null ? "-" : WrittenText.shown(registration), reason);
    }
}
