package id.talaksana.core.sessions;

import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.sessions.SessionDeed.Seen;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.tables.Columns;
import id.talaksana.core.tables.Rows;
import id.talaksana.core.tables.TableRow;
import id.talaksana.core.words.CoreWords;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables of sessions, and of who came. Each bad row is left out by its line, with the reason. */
final class SessionTable {
    /** Longest name of a place, in characters. */
    static final int MAX_PLACE = 200;

    private static final int MAX_CAPACITY = 1_000_000;
    private static final String DAY = "tanggal";
    private static final String FROM = "mulai";
    private static final String TO = "selesai";
    private static final String PLACE = "tempat";
    private static final String CAPACITY = "kapasitas";
    private static final String REGISTRATION = "nomor peserta";
    private static final String ATTENDANCE = "kehadiran";
    private static final String REASON = "alasan";
    private static final String PRESENT = "hadir";
    private static final List<String> NOT_THERE = List.of("th", "tidak hadir");

    private SessionTable() {}

    static List<Slot> slots(byte[] table, List<LeftOut> leftOut) {
        List<Slot> slots = new ArrayList<>();
        Columns columns = Columns.called(List.of(DAY, FROM, TO, PLACE, CAPACITY), List.of());
        Rows.each(() -> new ByteArrayInputStream(table), columns, row -> {
            Slot slot = slot(row);
            Text fault = row.fault() != null ? row.fault() : fault(slot);
            if (fault == null) {
                slots.add(slot);
            } else {
                leftOut.add(new LeftOut(row.line(), "-", fault));
            }
        });
        return slots;
    }

    private static Slot slot(TableRow row) {
        String capacity = row.get(CAPACITY);
        try {
            return new Slot(
                    LocalDate.parse(String.valueOf(row.get(DAY))),
                    time(row.get(FROM)),
                    time(row.get(TO)),
                    row.get(PLACE),
                    capacity != null && capacity.matches("\\d{1,7}") ? Integer.parseInt(capacity) : 0);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As 07:30 or 07.30. */
    private static LocalTime time(String written) {
        return LocalTime.parse(String.valueOf(written).replace('.', ':'));
    }

    /** What is wrong with when and where; null: nothing. */
    static Text fault(Slot slot) {
        boolean known = slot != null && slot.day() != null && slot.from() != null && slot.to() != null;
        if (!known
                || !slot.from().isBefore(slot.to())
                || slot.to().getSecond() > 0
                || slot.from().getSecond() > 0) {
            return CoreWords.text("a-session-has-a-day-and-hours");
        } else if (slot.place() == null
                || slot.place().isBlank()
                || slot.place().length() > MAX_PLACE) {
            return CoreWords.text("a-session-has-a-place", MAX_PLACE);
        }
        WrittenText.checkLine(slot.place());
        return slot.capacity() < 1 || slot.capacity() > MAX_CAPACITY
                ? CoreWords.text("a-session-has-a-capacity", MAX_CAPACITY)
                : null;
    }

    static List<Seen> seen(byte[] table, List<LeftOut> leftOut) {
        List<Seen> seen = new ArrayList<>();
        Columns columns = Columns.called(List.of(REGISTRATION, ATTENDANCE), List.of(REASON));
        Rows.each(() -> new ByteArrayInputStream(table), columns, row -> {
            String registration = row.get(REGISTRATION);
            String said = String.valueOf(row.get(ATTENDANCE)).toLowerCase(Locale.ROOT);
            Text fault = fault(row, registration, said);
            if (fault == null) {
                seen.add(new Seen(registration, said.equals(PRESENT), row.get(REASON)));
            } else {
                leftOut.add(
                        new LeftOut(row.line(), registration == null ? "-" : WrittenText.shown(registration), fault));
            }
        });
        return seen;
    }

    private static Text fault(TableRow row, String registration, String said) {
        Text fault = row.fault();
        if (fault == null && registration == null) {
            fault = CoreWords.text("a-row-names-an-applicant", REGISTRATION);
        } else if (fault == null && !said.equals(PRESENT) && !NOT_THERE.contains(said)) {
            fault = CoreWords.text("attendance-is-written", WrittenText.shown(said));
        }
        return fault;
    }
}
