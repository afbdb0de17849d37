package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.complaints.StoredComplaints;
import id.talaksana.documents.cleaning.CleanedFiles;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The complaint counter as it runs, over a database and a clock that a test moves: two agencies, the people at their desks, and
 * a citizen at the door. It can be started again over the same database.
 */
final class Counter {
    /** In Makassar (WITA); the general complaint procedure holds, its document names channels. */
    static final String CITY = "contoh";
    /** In Jakarta (WIB); it has a complaint procedure of its own, which one actor handles. */
    static final String REGENCY = "tetangga";

    static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    /** A Monday morning in Makassar; July has no holiday. */
    static final Instant MONDAY = at("2026-07-06T09:00");

    static final Account OFFICER = officer("budi", CITY, "petugas");
    static final Account HEAD = officer("kepala.kota", CITY, "kepala");
    static final Account ADMINISTRATOR =
            new Account("adm.kota", "Adm", Role.AGENCY_ADMINISTRATOR, CITY, Set.of(), true);
    static final Account NEIGHBOUR = officer("sari", REGENCY, "petugas");
    static final Account NEIGHBOURS_HEAD = officer("kepala.kab", REGENCY, "kepala");
    static final Account STAFF = new Account("pusat", "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true);
    static final Account CENTRAL = new Account("admin", "Admin", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    static final String CHANNELS =
            """
            complaints:
              - {id: surel, kind: email, text: Melalui surel, address: contoh@example.go.id}
              - id: kabid
                kind: officer
                text: Langsung kepada kepala bidang
                escalation: [Kepala Bidang, Kepala Badan]
            """;

    static final String PROCEDURE =
            """
            complaintProcedure:
              basis: Keputusan Kepala Badan Nomor 7 Tahun 2026
              verifyWithin: 2
              classes:
                - {id: informasi, label: Informasi, answerWithin: 4}
                - {id: pengaduan, label: Pengaduan, answerWithin: 8}
              closeAfter: 6
              escalation: [Sekretaris, Kepala]
              handlers: [petugas]
            """;

    /** Making a database takes longer than any of these tests: they share one of each kind, emptied. */
    private static final Map<Stores.Kind, Stores> OPEN = new EnumMap<>(Stores.Kind.class);

    private static final List<String> TABLES = List.of(
            "complaint_file",
            "complaint_row",
            "complaint",
            "case_step",
            "case_file",
            "publication",
            "definition_file",
            "definition_crew",
            "definition",
            "assignment",
            "calendar",
            "bell",
            "figure",
            "figure_count",
            "survey_given",
            "survey_answer",
            "agenda");

    final Stores stores;
    StoredCalendars calendars;
    StoredRegistry registry;
    StoredComplaints complaints;
    private Instant now = MONDAY;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    Counter(Stores.Kind kind) {
        stores = OPEN.computeIfAbsent(kind, Stores.Kind::open);
        empty();
        restart();
        offer(CITY, "1.0.0", Samples.AGENCY, "", Samples.SERVICE + CHANNELS);
        offer(REGENCY, "1.0.0", Samples.AGENCY, PROCEDURE, Samples.SERVICE);
    }

    private void empty() {
        TABLES.forEach(table -> tamper("DELETE FROM " + table));
    }

    /** Changes the database from outside, as nobody should; tells how many rows. */
    int tamper(String sql, Object... values) {
        try (Connection connection = stores.database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            int rows = statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What was in memory is gone; the database stays. */
    void restart() {
        calendars = new StoredCalendars(stores.calendars, clock);
        registry = StoredRegistry.at(clock, new YamlLanguage(), stores.definitions, stores.publications, stores.cases);
        complaints = new StoredComplaints(
                registry,
                new YamlLanguage(),
                stores.complaints,
                calendars::current,
                new InMemorySecretStore(),
                clock,
                new CleanedFiles());
    }

    /** A definition comes into use. */
    void offer(String agency, String version, String identity, String procedure, String service) {
        String zone = agency.equals(REGENCY) ? "Asia/Jakarta" : "Asia/Makassar";
        String yaml = identity.replace("agency: contoh", "agency: " + agency)
                        .replace("version: 1.0.0", "version: " + version)
                        .replace("Asia/Makassar", zone)
                + procedure;
        publish(agency, Samples.files(yaml, service));
    }

    /** A definition with a second service, "cuti". */
    void offerTwo(String agency, String version, String service, String second) {
        Map<String, byte[]> files =
                Samples.files(Samples.AGENCY.replace("version: 1.0.0", "version: " + version), service);
        files.put("cuti.yaml", second.getBytes(StandardCharsets.UTF_8));
        publish(agency, files);
    }

    /** These files of a definition come into use. */
    void publish(String agency, Map<String, byte[]> files) {
        Origin test = new Origin(Origin.Kind.BUNDLE, agency);
        var inspection = registry.publish(agency, files, test, "system");
        assertThat(inspection.definition()).as("%s", inspection.diagnostics()).isPresent();
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return now;
    }

    void move(Instant to) {
        now = to;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A moment on Makassar's clocks. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WITA).toInstant();
    }

    Filed file(Draft draft) {
        return complaints.file(Optional.empty(), draft.to(CITY), "192.0.2.1");
    }

    Filed take(Account who, Draft draft) {
        return complaints.file(Optional.of(who), draft.to(who.agency()), null);
    }

    Ticket classify(Filed filed, String complaintClass) {
        return perform(OFFICER, new TicketDeed.Classify(filed.ticket().id(), complaintClass, null, null));
    }

    Ticket answer(Filed filed) {
        return perform(OFFICER, new TicketDeed.Answer(filed.ticket().id(), "Sudah diperbaiki."));
    }

    Ticket perform(Account who, TicketDeed deed) {
        return complaints.perform(who, deed);
    }

    TicketView reply(Filed filed, boolean satisfied) {
        return complaints.reply(
                filed.ticket().id(), filed.code(), new Reply("Demikian kata saya.", satisfied), "192.0.2.1");
    }

    TicketView follow(Filed filed) {
        return complaints.follow(filed.ticket().id(), filed.code(), "192.0.2.1");
    }

    Ticket find(Account who, Filed filed) {
        return complaints.find(who, filed.ticket().id());
    }

    /** What happened to a ticket, in order, as it stands on its record. */
    List<String> events(TicketId id) {
        return complaints.find(CENTRAL, id).rows().stream()
                .map(row -> row.kind() + (row.detail() == null ? "" : " " + row.detail()))
                .toList();
    }

    /** Nothing happens until just before a moment; then one thing does, and no more. */
    void happensAt(Instant moment) {
        move(moment.minusMillis(1));
        assertThat(complaints.sweep()).as("before %s", moment).isZero();
        move(moment);
        assertThat(complaints.sweep()).as("at %s", moment).isEqualTo(1);
        assertThat(complaints.sweep()).as("again").isZero();
    }

    /** An iCalendar with these free days. */
    static byte[] holidays(String... days) {
        return Stream.of(days)
                .map(day -> "BEGIN:VEVENT\r\nUID:" + day + "\r\nDTSTART;VALUE=DATE:" + day.replace("-", "")
                        + "\r\nSUMMARY:Libur\r\nEND:VEVENT\r\n")
                .collect(Collectors.joining(
                        "", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//uji//ID\r\n", "END:VCALENDAR\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Refusal refused(ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(attempt, Refusal.class);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.reason().indonesian())
                .isNotBlank()
                .isNotEqualTo(refusal.reason().english());
        return refusal;
    }

    static Account officer(String name, String agency, String actor) {
        return new Account(name, name, Role.OFFICER, agency, Set.of(actor), true);
    }
}
