package id.talaksana.core.letters;

import id.talaksana.api.definition.PublicService.Assessment;
import id.talaksana.api.letters.AssessmentReport;
import id.talaksana.api.letters.AssessmentReport.Assessed;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.tables.Columns;
import id.talaksana.core.tables.Rows;
import id.talaksana.core.words.CoreWords;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The table of a report, with each result at its level. Results hold for so many years from the report's own date. */
record AssessmentTable(Assessment assessment, LocalDate today) {
    private static final String PARTICIPANT = "peserta";
    private static final String RESULT = "jpm";
    private static final String DECIMAL = "\\d{1,4}([.,]\\d{1,6})?";

    AssessmentReport read(IncomingLetter letter, byte[] table) {
        List<Assessed> assessed = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Columns columns = Columns.called(List.of(PARTICIPANT, RESULT), List.of());
        Rows.each(() -> new ByteArrayInputStream(table), columns, row -> {
            String participant = row.get(PARTICIPANT);
            String result = row.get(RESULT);
            Text fault = row.fault();
            if (fault == null && (participant == null || result == null || !result.matches(DECIMAL))) {
                fault = CoreWords.text("a-row-has-a-participant-and-a-result", PARTICIPANT, RESULT);
            }
            if (fault == null) {
                BigDecimal number = new BigDecimal(result.replace(',', '.'));
                assessed.add(
                        new Assessed(participant, result, assessment.of(number).label()));
            } else {
                leftOut.add(new LeftOut(row.line(), participant == null ? "-" : WrittenText.shown(participant), fault));
            }
        });
        LocalDate until = letter.date().plusYears(assessment.validYears()).minusDays(1);
        return new AssessmentReport(letter.entry(), letter.about(), until, !today.isAfter(until), assessed, leftOut);
    }
}
