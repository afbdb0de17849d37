package id.talaksana.core.cases.procedure;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a case is due. An extension of a step's time moves it, and says so on its row: what it was before, which the opening's
 * digest covers, and what it is since.
 */
public final class CaseDue {
    private static final Pattern MOVED = Pattern.compile("case-due: (\\S+) \\(before: (\\S+)\\)");

    private CaseDue() {}

    /** What the row of an extension says. */
    public static String moved(Instant before, Instant after) {
        return "case-due: " + after + " (before: " + before + ")";
    }

    /** When it was due as it was opened. */
    public static Instant atOpening(CaseFile c, List<StepRow> rows) {
        return moves(rows).findFirst().map(move -> instant(move.group(2))).orElse(c.dueAt());
    }

    /** Whether it is due when its record says. */
    public static boolean isAsRecorded(CaseFile c, List<StepRow> rows) {
        return moves(rows)
                .reduce((before, last) -> last)
                .map(last -> last.group(1).equals(String.valueOf(c.dueAt())))
                .orElse(true);
    }

    private static Stream<Matcher> moves(List<StepRow> rows) {
        return rows.stream()
                .filter(row -> StepRow.EXTENDED.equals(row.outcome()) && row.evidence() != null)
                .map(row -> MOVED.matcher(row.evidence()))
                .filter(Matcher::matches);
    }

    /** Null where somebody wrote what is none: then no digest fits. */
    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
