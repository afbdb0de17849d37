package id.talaksana.core.objections;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.store.objections.ObjectionStore.Filed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.tables.Columns;
import id.talaksana.core.tables.Rows;
import id.talaksana.core.tables.TableRow;
import id.talaksana.core.words.CoreWords;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Objections that were raised elsewhere, from a table.
 *
 * @param filed those that come in
 * @param leftOut rows that are none
 */
record ObjectionTable(List<Filed> filed, List<LeftOut> leftOut) {
    private static final String OBJECTOR = "nomor peserta";
    private static final String TEXT = "sanggahan";
    private static final String GROUNDS = "butir";
    private static final String DAY = "tanggal";
    private static final String ABOUT = "terhadap";
    private static final String NUMBERS = "\\d{1,3}(\\s*,\\s*\\d{1,3})*";

    /**
     * @param zone of the agency, in which days are written
     */
    static ObjectionTable read(byte[] content, CaseId id, Period period, Objectors objectors, ZoneId zone) {
        List<TableRow> rows = new ArrayList<>();
        Rows.each(
                () -> new ByteArrayInputStream(content),
                Columns.called(List.of(OBJECTOR, TEXT), List.of(GROUNDS, DAY, ABOUT)),
                rows::add);
        Objectors known = objectors.with(rows.stream()
                .flatMap(row -> Arrays.asList(row.get(OBJECTOR), row.get(ABOUT)).stream())
                .filter(registration -> registration != null)
                .distinct()
                .toList());
        List<Filed> filed = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (TableRow row : rows) {
            Text fault = row.fault() == null ? fault(row, period, zone) : row.fault();
            if (fault == null && !there.add(row.get(OBJECTOR))) {
                fault = CoreWords.text("one-objects-once", period.id());
            }
            Objectors.Verdict found = fault == null
                    ? known.judge(row.get(OBJECTOR), row.get(ABOUT), grounds(row), row.get(TEXT))
                    : new Objectors.Verdict(null, fault);
            if (found.fault() == null) {
                filed.add(found.filed());
            } else {
                leftOut.add(new LeftOut(row.line(), shown(row.get(OBJECTOR)), found.fault()));
            }
        }
        return new ObjectionTable(filed, leftOut);
    }

    private static Text fault(TableRow row, Period period, ZoneId zone) {
        if (row.get(OBJECTOR) == null) {
            return CoreWords.text("there-is-no-such-applicant-here");
        } else if (row.get(GROUNDS) != null && !row.get(GROUNDS).matches(NUMBERS)) {
            return CoreWords.text("reasons-are-numbers-with-commas");
        }
        return row.get(DAY) == null ? null : day(row.get(DAY), period, zone);
    }

    /** A day counts where a moment of it does. */
    private static Text day(String written, Period period, ZoneId zone) {
        try {
            LocalDate day = LocalDate.parse(written);
            Instant begins = day.atStartOfDay(zone).toInstant();
            Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
            boolean within = ends.isAfter(period.from()) && (period.to() == null || begins.isBefore(period.to()));
            return within ? null : CoreWords.text("this-day-is-outside-of-the-period", written);
        } catch (DateTimeParseException e) {
            return CoreWords.text("a-day-is-written-so", WrittenText.shown(written));
        }
    }

    /** Null: all of them. */
    private static List<Integer> grounds(TableRow row) {
        return row.get(GROUNDS) == null
                ? null
                : Arrays.stream(row.get(GROUNDS).split(","))
                        .map(number -> Integer.valueOf(number.strip()))
                        .toList();
    }

    private static String shown(String text) {
        return text == null ? "-" : WrittenText.shown(text);
    }

    /** Whether a text can be an objection's; null: it can. */
    static Text textFault(String text) {
        return text == null || text.isBlank() || text.length() > Objection.MAX_TEXT
                ? CoreWords.text("an-objection-has-a-text", Objection.MAX_TEXT)
                : null;
    }
}
