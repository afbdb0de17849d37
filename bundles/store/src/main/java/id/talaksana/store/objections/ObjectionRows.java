package id.talaksana.store.objections;

import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.store.columns.TimeColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The columns of objections. */
final class ObjectionRows {
    /** Of an objection with whom it is about and who raised it. */
    static final String OBJECTION = "t.number, t.period, a.registration, o.registration, t.step, t.outcome, t.reason,"
            + " t.contested, t.said, t.due_at, t.state";
    /** Of a row with its entry. */
    static final String EVENT =
            "t.objection, t.state, t.entry, e.done_by, e.done_at, t.outcome, t.reason, t.letter_number, t.letter_date";

    private ObjectionRows() {}

    static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Judgement(row.getString(5), row.getString(6), row.getString(7), row.getInt(8)),
                row.getString(9),
                TimeColumns.instant(TimeColumns.read(row, 10)),
                state(row.getString(11)),
                List.of());
    }

    static Objection with(Objection o, List<ObjectionEvent> events) {
        return new Objection(
                o.number(),
                o.period(),
                o.registration(),
                o.objector(),
                o.contested(),
                o.text(),
                o.dueAt(),
                o.state(),
                events);
    }

    static ObjectionEvent event(ResultSet row) throws SQLException {
        String number = row.getString(8);
        return new ObjectionEvent(
                state(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                TimeColumns.instant(row.getLong(5)),
                row.getString(6),
                row.getString(7),
                number == null ? null : new CitedLetter(number, LocalDate.parse(row.getString(9))));
    }

    private static ObjectionState state(String term) {
        return ObjectionState.valueOf(term.toUpperCase(Locale.ROOT));
    }
}
