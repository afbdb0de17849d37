package id.talaksana.store;

import static id.talaksana.store.Counter.CENTRAL;
import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.NEIGHBOUR;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.REGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.text.Diagnostic.Text;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** The record of a ticket notices whatever is changed in the database behind its back, column by column. */
public class TicketRecordTest {
    /** The identity may be erased; the rest says nothing about what happened. */
    private static final Set<String> FREE = Set.of(
            "complaint.reporter_name",
            "complaint.reporter_contact",
            "complaint.version",
            // A key spares its sender a second deed; the row that it made says what was done.
            "complaint_row.request_key",
            "complaint.request_key",
            "complaint.calendar",
            "complaint.clock_from",
            "complaint.clock_days",
            "complaint.clock_hours",
            "complaint.wake_at",
            // Taken from the content when it is shown: digest and name are what counts.
            "complaint_file.byte_count",
            // Only their order, in which their names and digests are compared.
            "complaint_file.number");

    private final Counter counter = new Counter(Stores.Kind.DERBY);
    private TicketId id;

    /** A ticket to which everything happened that can happen, at two agencies and back. */
    @Before
    public void aTicketWithALongHistory() {
        Draft draft = new Draft().of("Rahayu", "0812").by("kabid").about("izin", "periksa");
        draft.category = "Antrean";
        draft.location = "Loket 2";
        draft.caseNumber = "contoh-0JQ8ZK3V5T7XN";
        draft.enclosures = List.of(
                new Enclosure("surat.txt", null, "Isi surat".getBytes(StandardCharsets.UTF_8)),
                new Enclosure("kedua.txt", null, "Isi kedua".getBytes(StandardCharsets.UTF_8)));
        Filed filed = counter.take(OFFICER, draft);
        id = filed.ticket().id();
        counter.move(filed.ticket().dueAt());
        counter.complaints.sweep();
        counter.classify(filed, "permintaan-informasi");
        counter.perform(OFFICER, new TicketDeed.Instruct(id, "kepala", "Mohon diperiksa."));
        counter.answer(filed);
        counter.reply(filed, false);
        counter.pass(Duration.ofDays(1));
        counter.perform(OFFICER, new TicketDeed.Forward(id, REGENCY, "Wewenang tetangga."));
        counter.perform(NEIGHBOUR, new TicketDeed.Classify(id, "pengaduan", "izin", null));
        counter.perform(NEIGHBOUR, new TicketDeed.Forward(id, CITY, "Tetap wewenang kota."));
        counter.calendars.replace(
                Counter.holidays("2026-07-13"), "adm", counter.calendars.inUse().number());
        counter.complaints.sweep();
        counter.classify(filed, "tidak-berkadar-pengawasan");
        counter.answer(filed);
        counter.reply(filed, true);
    }

    @Test
    public void aRecordThatNobodyTouchedIsWholeAndInOrderForEverybodyWhoSeesIt() {
        assertThat(counter.events(id))
                .containsExactly(
                        "filed kabid",
                        "escalated 1 Kepala Bidang",
                        "classified permintaan-informasi",
                        "disposed kepala",
                        "answered",
                        "reopened",
                        "forwarded tetangga",
                        "taken-over contoh " + digest(6),
                        "classified pengaduan izin",
                        "forwarded contoh",
                        "taken-over tetangga " + digest(9),
                        "recalculated",
                        "classified tidak-berkadar-pengawasan",
                        "answered",
                        "closed");
        for (Account who : List.of(CENTRAL, OFFICER, NEIGHBOUR)) {
            assertThat(counter.complaints.verify(who, id)).as(who.name()).isEmpty();
        }
    }

    private String digest(int row) {
        Ticket ticket = counter.complaints.find(CENTRAL, id);
        return ticket.rows().get(row).digest();
    }

    @Test
    public void everyTamperedFieldIsNoticed() throws SQLException {
        int tried = 0;
        for (String table : List.of("complaint", "complaint_row", "complaint_file")) {
            for (String column : columns(table)) {
                if (!FREE.contains(table + "." + column)) {
                    tried += tamperWithEach(table, column);
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
        assertThat(verified()).as("put right again").isEmpty();
    }

    @Test
    public void whoErasesTheIdentityDoesNotBreakTheRecord() {
        assertThat(counter.tamper("UPDATE complaint SET reporter_name = NULL, reporter_contact = NULL"))
                .isEqualTo(2);
        assertThat(verified()).isEmpty();
    }

    @Test
    public void rowsThatAreGoneOrInAnotherOrderAreNoticed() {
        for (int row = 1; row <= 7; row++) {
            assertThat(counter.tamper(
                            "UPDATE complaint_row SET ticket = 'X' WHERE agency = ? AND number = ?", CITY, row))
                    .isEqualTo(1);
            assertThat(verified()).as("without row %d", row).isNotEmpty();
            counter.tamper("UPDATE complaint_row SET ticket = ? WHERE ticket = 'X'", id.number());
        }
        counter.tamper("UPDATE complaint_row SET number = 100 WHERE agency = ? AND number = 3", CITY);
        counter.tamper("UPDATE complaint_row SET number = 3 WHERE agency = ? AND number = 4", CITY);
        counter.tamper("UPDATE complaint_row SET number = 4 WHERE agency = ? AND number = 100", CITY);
        assertThat(verified()).as("two rows changed places").isNotEmpty();
    }

    @Test
    public void aFileLessIsNoticed() {
        counter.tamper("DELETE FROM complaint_file WHERE number = 2 AND agency = ?", CITY);
        assertThat(verified()).extracting(Text::english).containsExactly("The files are not those that were filed.");
    }

    private List<Text> verified() {
        return counter.complaints.verify(CENTRAL, id);
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = counter.stores.database.dataSource().getConnection();
                PreparedStatement all = connection.prepareStatement("SELECT * FROM " + table);
                ResultSet rows = all.executeQuery()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            connection.rollback();
        }
        return columns;
    }

    /** Changes one field after the other and puts it right again; tells how many there were. */
    private int tamperWithEach(String table, String column) throws SQLException {
        // A row that is another ticket's or agency's is none of this one: that is a row that is gone.
        if (column.equals("agency")
                || column.equals("ticket")
                || table.equals("complaint") && column.equals("number")) {
            return 0;
        }
        String key =
                switch (table) {
                    case "complaint" -> "agency";
                    case "complaint_row" -> "digest";
                    default -> "name";
                };
        if (key.equals(column) && table.equals("complaint_row")) {
            key = "previous";
        } else if (key.equals(column)) {
            key = "number";
        }
        int tried = 0;
        for (Object[] field : fields(table, key, column)) {
            String where =
                    " WHERE " + key + " = ?" + (table.equals("complaint_file") ? " AND agency = '" + CITY + "'" : "");
            Optional<Object> other = other(column, field[1]);
            assertThat(counter.tamper("UPDATE " + table + " SET " + column + " = ?" + where, other.get(), field[0]))
                    .isEqualTo(1);
            assertThat(noticed()).as("%s.%s of %s", table, column, field[0]).isTrue();
            counter.tamper("UPDATE " + table + " SET " + column + " = ?" + where, field[1], field[0]);
            tried++;
        }
        return tried;
    }

    /** A value that cannot even be read, or that leads to no such ticket, is noticed, too. */
    private boolean noticed() {
        try {
            return !verified().isEmpty();
        } catch (RuntimeException e) {
            return true;
        }
    }

    private List<Object[]> fields(String table, String key, String column) throws SQLException {
        String where = table.equals("complaint_file") ? " WHERE agency = '" + CITY + "'" : "";
        List<Object[]> fields = new ArrayList<>();
        try (Connection connection = counter.stores.database.dataSource().getConnection();
                PreparedStatement all =
                        connection.prepareStatement("SELECT " + key + ", " + column + " FROM " + table + where);
                ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                Object kept =
                        switch (rows.getMetaData().getColumnType(2)) {
                            case Types.CLOB -> rows.getString(2);
                            case Types.BLOB -> rows.getBytes(2);
                            default -> rows.getObject(2);
                        };
                fields.add(new Object[] {rows.getObject(1), kept});
            }
            connection.rollback();
        }
        return fields;
    }

    private static Optional<Object> other(String column, Object value) {
        if (value instanceof Boolean is) {
            return Optional.of(!is);
        } else if (value instanceof Long number) {
            return Optional.of(number + 1);
        } else if (value instanceof Integer number) {
            return Optional.of(number + 50);
        } else if (value instanceof java.sql.Date day) {
            return Optional.of(java.sql.Date.valueOf(day.toLocalDate().plusDays(1)));
        } else if (value instanceof byte[]) {
            return Optional.of(new byte[] {1, 2, 3});
        } else if (value == null) {
            return Optional.of(column.endsWith("_at") ? (Object) 1L : "x");
        }
        String text = (String) value;
        String turned = (text.charAt(0) == 'x' ? "y" : "x") + text.substring(1);
        return Optional.of(column.equals("state") ? "received" : column.equals("kind") ? "replied" : turned);
    }
}
