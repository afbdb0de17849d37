package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.RoundForecast;
import id.talaksana.api.migrations.Migration;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.migrations.Migrations;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.Presence;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.Carried;
import id.talaksana.core.cases.Transfer;
import id.talaksana.core.cases.moves.StoredMigrations;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.Outbox;
import id.talaksana.core.rounds.MovingRounds;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.agenda.JpaNoticeStore;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.letters.DatabaseLetters;
import id.talaksana.store.objections.DatabaseObjections;
import id.talaksana.store.rounds.requests.DatabaseRequests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** A new version comes while a round runs: it stays, and goes over with its applicants when an administrator moves it. */
public class MovedRoundContractTest extends StoreContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                number: 1
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - id: tes
                number: 2
                text: Menilai tes
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: lulus, label: Lulus}, {id: gagal, label: Tidak lulus, end: rejected}]
            """;

    private static final String WITH_INTERVIEW = SERVICE
            + """
              - id: wawancara
                number: 3
                text: Mewawancarai
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: lulus, label: Lulus}, {id: gagal, label: Tidak lulus, end: rejected}]
            """;

    private static final String WITHOUT_TMS = SERVICE.replace(
            "{id: tms, label: Tidak memenuhi syarat, end: rejected}", "{id: batal, label: Batal, end: rejected}");

    private static final String APPLICANTS = "nomor peserta;nama\nA-1;Satu\nA-2;Dua\nA-3;Tiga\nA-4;Empat\n";
    private static final Clock CLOCK = Clock.systemUTC();

    private final Account administrator = new Account("adm", "Adm", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
    private OpenRound round;
    private Account panitia;
    private MovingRounds moving;
    private StoredRegistry registry;

    @Before
    public void open() {
        Assume.assumeNotNull(stores().database);
        round = OpenRound.of(stores(), agency, SERVICE, "panitia", CLOCK);
        panitia = round.officer("panitia");
        moving = new MovingRounds(
                round.store(),
                new DatabaseAnnouncements(stores().database),
                new DatabaseLetters(stores().database),
                new DatabaseRequests(stores().database),
                new DatabaseObjections(stores().database),
                CLOCK);
        registry = StoredRegistry.at(
                CLOCK,
                new YamlLanguage(),
                stores().definitions,
                stores().publications,
                stores().cases,
                (topic, listener) -> () -> {},
                Presence.ALONE,
                moving);
        round.rounds()
                .perform(panitia, new RoundDeed.RegisterApplicants(round.id(), OpenRound.bytes(APPLICANTS), null));
        decide("berkas", "tms", "A-3");
        decide("berkas", "ms", "A-1", "A-2");
    }

    private void decide(String step, String outcome, String... who) {
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, List.of(who));
        String reason = outcome.equals("tms") ? "Ijazah tidak sesuai." : null;
        round.rounds().perform(panitia, new RoundDeed.Decide(round.id(), step, outcome, reason, set, null));
    }

    private Map<String, byte[]> files(String version, String service, String further) {
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: " + version + "\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n" + further;
        return Map.of("agency.yaml", OpenRound.bytes(identity), "seleksi.yaml", OpenRound.bytes(service));
    }

    private void publish(String service, String further) {
        for (StoredRegistry each : List.of(registry, round.registry())) {
            assertThat(each.publish(
                                    agency,
                                    files("2.0.0", service, further),
                                    new Origin(Origin.Kind.UPLOAD, "adm"),
                                    "adm")
                            .definition())
                    .isPresent();
        }
    }

    private Migrations migrations(Carried carried) {
        Outbox outbox = new Outbox(new DatabaseAgenda(stores().database), new JpaNoticeStore(stores().database), CLOCK);
        OfficeClock office = new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS);
        return new StoredMigrations(registry, stores().cases, Assigned.nobody(), office, outbox, carried);
    }

    private Migration migrate(boolean dryRun) {
        return migrations(moving).migrate(administrator, order(), dryRun, Channel.REST);
    }

    private MigrationOrder order() {
        return new MigrationOrder(
                agency, null, null, null, null, List.of(round.id()), Map.of(), "Keputusan Nomor 12 Tahun 2026");
    }

    private CaseFile file() {
        return round.cases().find(panitia, round.id());
    }

    private List<RoundEntry> entries() {
        return round.rounds().entries(panitia, round.id());
    }

    private List<String> faults() {
        return round.rounds().verify(panitia, round.id()).faults().stream()
                .map(Text::english)
                .toList();
    }

    @Test
    public void aDryRunCountsBeforeAndAfterAndChangesNothing() {
        publish(WITH_INTERVIEW, "");
        int before = entries().size();
        Migration migration = migrate(true);
        assertThat(migration.done()).isFalse();
        assertThat(migration.fates()).containsEntry(Plan.Fate.MOVES, 1L);
        RoundForecast forecast = migration.rounds().get(0);
        assertThat(forecast.applicants()).isEqualTo(4);
        assertThat(forecast.before())
                .containsExactly(
                        new RoundForecast.Standing("berkas", 1, Map.of("ms", 2L, "tms", 1L)),
                        new RoundForecast.Standing("tes", 3, Map.of()));
        assertThat(forecast.after())
                .containsExactly(
                        new RoundForecast.Standing("berkas", 1, Map.of("ms", 2L, "tms", 1L)),
                        new RoundForecast.Standing("tes", 3, Map.of()),
                        new RoundForecast.Standing("wawancara", 3, Map.of()));
        assertThat(forecast.fits()).isTrue();
        assertThat(entries()).hasSize(before);
        assertThat(file().definitionVersion()).isEqualTo("1.0.0");
    }

    @Test
    public void aRoundGoesOverWithItsApplicantsInOneEntryAndWhatWasDecidedStays() {
        publish(WITH_INTERVIEW, "");
        int before = entries().size();
        assertThat(migrate(false).done()).isTrue();
        assertThat(entries()).hasSize(before + 1);
        RoundEntry entry = entries().get(before);
        assertThat(entry.kind()).isEqualTo(RoundEntry.Kind.MIGRATION);
        assertThat(entry.count()).isEqualTo(4);
        assertThat(entry.root()).hasSize(64);
        assertThat(entry.reason()).isEqualTo("Keputusan Nomor 12 Tahun 2026");
        assertThat(entry.source()).isEqualTo(file().digest());
        assertThat(file().definitionVersion()).isEqualTo("2.0.0");
        assertThat(round.rounds().applicant(panitia, round.id(), "A-3").judgements())
                .extracting(judgement -> judgement.outcome())
                .containsExactly("tms");
        decide("berkas", "ms", "A-4");
        round.cases().perform(panitia, new Deed.Complete(round.id(), "berkas", null, null, null, null), Channel.REST);
        decide("tes", "lulus", "A-1", "A-2", "A-4");
        round.cases().perform(panitia, new Deed.Complete(round.id(), "tes", null, null, null, null), Channel.REST);
        assertThat(file().open()).extracting(row -> row.step()).containsExactly("wawancara");
        assertThat(faults()).isEmpty();
        assertThat(round.cases().verify(panitia, round.id()).faults()).isEmpty();
    }

    @Test
    public void whoHasNoPlaceIsNamedAndKeepsTheRoundWhereItIs() {
        publish(WITHOUT_TMS, "");
        Migration dry = migrate(true);
        assertThat(dry.fates()).containsEntry(Plan.Fate.CANNOT_MOVE, 1L);
        RoundForecast forecast = dry.rounds().get(0);
        assertThat(forecast.withoutPlace()).isEqualTo(1);
        assertThat(forecast.examples())
                .extracting(RoundForecast.WithoutPlace::registration)
                .containsExactly("A-3");
        assertThat(forecast.examples().get(0).reason().english()).contains("berkas", "tms");
        CaseFile before = file();
        List<RoundEntry> entries = entries();
        Refusal refusal = catchThrowableOfType(() -> migrate(false), Refusal.class);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reason().english()).contains("1 applicants have no place");
        assertThat(file()).isEqualTo(before);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    public void nothingIsHalfDone() {
        publish(WITH_INTERVIEW, "");
        CaseFile before = file();
        List<RoundEntry> entries = entries();
        Carried breaks = new Carried() {
            @Override
            public Optional<RoundForecast> forecast(CaseFile c, Transfer transfer) {
                return moving.forecast(c, transfer);
            }

            @Override
            public void goesOver(Account who, CaseFile c, Transfer transfer, String reason) {
                moving.goesOver(who, c, transfer, reason);
                throw new IllegalStateException("planted");
            }
        };
        assertThat(catchThrowableOfType(
                        () -> migrations(breaks).migrate(administrator, order(), false, Channel.REST),
                        IllegalStateException.class))
                .hasMessage("planted");
        assertThat(file()).isEqualTo(before);
        assertThat(entries()).isEqualTo(entries);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsChangedBehindTheRecordIsFound() throws SQLException {
        publish(WITH_INTERVIEW, "");
        migrate(false);
        int number = entries().size();
        sql("UPDATE judgement SET taken_back = 1 WHERE outcome = 'tms'");
        assertThat(faults()).anyMatch(fault -> fault.contains(String.valueOf(number)));
        sql("UPDATE judgement SET taken_back = 0 WHERE outcome = 'tms'");
        assertThat(faults()).isEmpty();
        sql("UPDATE applicant SET registration = 'A-9' WHERE registration = 'A-4'");
        assertThat(faults()).anyMatch(fault -> fault.contains(String.valueOf(number)));
    }

    private void sql(String change) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change + " AND agency = '" + agency + "'");
            connection.commit();
        }
    }

    @Test
    public void thePlanTellsOfEachRoundAndNoRuleMovesOne() {
        String rule = "transition:\n  - {filedBefore: 2099-01-01, cases: move, basis: Keputusan 12}\n";
        Plan plan = registry.plan(agency, files("2.0.0", WITH_INTERVIEW, rule));
        assertThat(plan.rounds()).extracting(RoundForecast::id).containsExactly(round.id());
        assertThat(plan.rounds().get(0).after()).hasSize(3);
        assertThat(plan.cases()).hasSize(1);
        assertThat(plan.cases().get(0).fate()).isEqualTo(Plan.Fate.STAYS);
        assertThat(plan.cases().get(0).reason().english()).contains("until an administrator moves it");
        assertThat(plan.onRequest()).containsEntry(Plan.Fate.MOVES, 1L);
        assertThat(registry.plan(agency, files("2.0.0", WITHOUT_TMS, "")).onRequest())
                .containsEntry(Plan.Fate.CANNOT_MOVE, 1L);
    }
}
