package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.announcements.ReleaseDuty;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.selection.Undecided;
import id.talaksana.core.sessions.OwnSessions;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.letters.DatabaseLetters;
import id.talaksana.store.numbering.DatabaseNumbers;
import id.talaksana.store.rounds.DatabaseRounds;
import id.talaksana.store.sessions.DatabaseSessions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** Announcements from their draft to everybody's eyes, in both databases. */
public class AnnouncementContractTest extends StoreContract {
    private static final Instant START = Instant.parse("2026-05-05T03:00:00Z");
    private static final String NIK = "1504010101900001";

    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: ketua, name: Ketua Panitia}]
            steps:
              - id: sela
                number: 1a
                text: Mengumumkan sambil memeriksa
                actors: [panitia]
                after: []
                announces: {kind: result, of: berkas, persons: 1}
              - id: berkas
                number: 1
                text: Memeriksa berkas
                after: []
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - id: pengumuman
                number: 2
                text: Mengumumkan hasil berkas
                after: [berkas]
                actors: [panitia]
                acts: [{kind: announce, on: [hasil berkas]}]
                channels: [website]
                announces: {kind: result, of: berkas, text: "Nomor {number} tanggal {date}: {applicants} pelamar {round}.", signedBy: [ketua], releasedBy: [panitia, ketua]}
              - id: penutup
                number: 3
                text: Menutup dan mengumumkan penutupan
                after: [pengumuman]
                actors: [panitia]
                announces: {kind: opening, persons: 1}
            """;

    private static final String APPLICANTS =
            """
            nomor peserta,nama,nik
            A-1,Uji Satu,1504010101900001
            A-2,Uji Dua Lagi,1504014101900002
            A-3,Uji Tiga,
            """;

    private Account panitia;
    private Account lain;
    private Account ketua;
    private StoredCases cases;
    private StoredRounds rounds;
    private StoredAnnouncements announcements;
    private StoredReleases releases;
    private Agenda agenda;
    private CaseId id;
    private Instant now = START;

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

    @Before
    public void open() {
        Assume.assumeNotNull(stores().database);
        StoredRegistry registry = StoredRegistry.at(
                clock, new YamlLanguage(), stores().definitions, stores().publications, stores().cases);
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n"
                + "numbering: [{series: pengumuman, pattern: \"800/{number}/BK/{roman-month}/{year}\"}]\n";
        Map<String, byte[]> files = Map.of("agency.yaml", bytes(identity), "seleksi.yaml", bytes(SERVICE));
        Inspection published = registry.publish(agency, files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
        DatabaseRounds store = new DatabaseRounds(stores().database);
        cases = new StoredCases(
                registry,
                stores().cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                Undecided.in(store, registry));
        RoundBook book = new RoundBook(registry, cases, store, clock);
        rounds = new StoredRounds(store, book);
        AgendaStore due = new DatabaseAgenda(stores().database);
        DatabaseAnnouncements kept = new DatabaseAnnouncements(stores().database);
        releases = new StoredReleases(
                kept,
                store,
                stores().cases,
                registry,
                new OwnSessions(
                        new DatabaseSessions(stores().database),
                        new DatabaseLetters(stores().database),
                        stores().cases,
                        registry));
        announcements = new StoredAnnouncements(
                book, kept, new DatabaseNumbers(stores().database), store, registry, due, releases, clock);
        agenda = new Agenda(due, clock, List.of(new ReleaseDuty(announcements)));
        panitia = officer("ani", "panitia");
        lain = officer("budi", "panitia");
        ketua = officer("cici", "ketua");
        id = cases.open(
                        panitia,
                        new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), Map.of(), List.of(), null),
                        Channel.REST)
                .id();
        rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Account officer(String name, String actor) {
        return new Account(agency + "." + name, name, Role.OFFICER, agency, Set.of(actor), true);
    }

    private void decide(String outcome, String reason, String... registrations) {
        ApplicantQuery set = registrations.length == 0
                ? ApplicantQuery.all()
                : new ApplicantQuery(null, null, null, null, List.of(registrations));
        rounds.perform(panitia, new RoundDeed.Decide(id, "berkas", outcome, reason, set, null));
    }

    private void close(String step) {
        cases.perform(panitia, new Deed.Complete(id, step, null, null, List.of(), null), Channel.REST);
    }

    private void decided() {
        decide("tms", "Ijazah tidak sesuai.", "A-2");
        decide("ms", null);
        close("berkas");
    }

    private Announcement drafted() {
        return announcements.perform(panitia, new AnnouncementDeed.Draft(id, "pengumuman", null, null, null, "d"));
    }

    private Announcement signed() {
        Announcement draft = drafted();
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        return announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, "s"));
    }

    private Announcement release(Account who, Announcement announcement, Instant at) {
        return announcements.perform(who, new AnnouncementDeed.Release(id, announcement.id(), at, null));
    }

    private Announcement released() {
        Announcement signed = signed();
        release(panitia, signed, null);
        return release(ketua, signed, null);
    }

    private Refusal refused(Runnable deed) {
        return catchThrowableOfType(deed::run, Refusal.class);
    }

    private List<String> faults() {
        return announcements.verify(panitia, id).faults().stream()
                .map(Text::english)
                .toList();
    }

    @Test
    public void anAnnouncementIsDraftedInitialledSignedAndReleasedEachByWhoMay() {
        decided();
        Announcement draft = drafted();
        assertThat(draft.title()).isEqualTo("Pengumuman hasil berkas");
        assertThat(draft.media()).containsExactly("website");
        assertThat(drafted().id()).as("the same request").isEqualTo(draft.id());
        assertThat(refused(() -> announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null)))
                        .reason()
                        .english())
                .contains("drafted", "initialled");
        announcements.perform(panitia, new AnnouncementDeed.Revise(id, draft.id(), "Pengumuman hasil", null, null));
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        announcements.perform(ketua, new AnnouncementDeed.Return(id, draft.id(), "Salah ketik", null));
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        assertThat(refused(() -> announcements.perform(panitia, new AnnouncementDeed.Sign(id, draft.id(), null, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Announcement signed = announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null));
        assertThat(signed.number()).isEqualTo("800/1/BK/V/2026");
        assertThat(signed.text()).isEqualTo("Nomor 800/1/BK/V/2026 tanggal 5 Mei 2026: 3 pelamar Seleksi 2026.");
        assertThat(signed.lines()).isEqualTo(3);
        assertThat(refused(() -> announcements.perform(
                                panitia, new AnnouncementDeed.Revise(id, draft.id(), "Lain", null, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(release(panitia, signed, null).state()).isEqualTo(State.SIGNED);
        assertThat(refused(() -> release(panitia, signed, null)).reason().english())
                .contains("another person");
        Announcement released = release(ketua, signed, null);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.acts())
                .extracting(act -> act.verb().toString())
                .containsExactly("draft", "revise", "initial", "return", "initial", "sign", "agree", "release");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void nothingIsKnownBeforeTheReleaseAndAllOfItAfter() {
        decided();
        Announcement signed = signed();
        release(panitia, signed, null);
        Credentials own = new Credentials("A-1", NIK);
        assertThat(releases.list(agency)).isEmpty();
        assertThat(refused(() -> releases.find(agency, signed.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refused(() -> releases.results(agency, signed.id(), 1, 10)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(releases.own(agency, "seleksi", own, "203.0.113.1").results())
                .isEmpty();
        assertThat(refused(() -> releases.proof(agency, "seleksi", own, "203.0.113.1", signed.id()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        release(ketua, signed, null);
        ReleasedAnnouncement seen = releases.list(agency).get(0);
        assertThat(seen.number()).isEqualTo("800/1/BK/V/2026");
        assertThat(seen.kind()).isEqualTo(Announces.Kind.RESULT);
        assertThat(seen.signedBy()).containsExactly("Ketua Panitia");
        assertThat(seen.outcomes())
                .containsExactly(Map.entry("Memenuhi syarat", 2), Map.entry("Tidak memenuhi syarat", 1));
        assertThat(releases.results(agency, signed.id(), 1, 2).lines())
                .extracting(AnnouncedLine::registration, AnnouncedLine::name, AnnouncedLine::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A-1", "U*** S***", "Memenuhi syarat"),
                        org.assertj.core.groups.Tuple.tuple("A-2", "U*** D*** L***", "Tidak memenuhi syarat"));
        assertThat(releases.results(agency, signed.id(), 9, 2).lines())
                .extracting(AnnouncedLine::registration)
                .containsExactly("A-3");
        assertThat(releases.line(agency, signed.id(), "A-3")).hasSize(1);
        assertThat(releases.line(agency, signed.id(), "A-9")).isEmpty();
    }

    @Test
    public void anApplicantIsToldTheOwnResultWithItsReasonAndItsProof() {
        decided();
        Announcement released = released();
        Credentials own = new Credentials("A-2", "1504014101900002");
        OwnResults told = releases.own(agency, "seleksi", own, "203.0.113.2");
        assertThat(told.name()).isEqualTo("Uji Dua Lagi");
        OwnResults.Own result = told.results().get(0);
        assertThat(result.outcome()).isEqualTo("Tidak memenuhi syarat");
        assertThat(result.turnedDown()).isTrue();
        assertThat(result.reason()).isEqualTo("Ijazah tidak sesuai.");
        assertThat(result.number()).isEqualTo(released.number());
        InclusionProof proof = releases.proof(agency, "seleksi", own, "203.0.113.2", released.id());
        assertThat(proof.root()).isEqualTo(releases.list(agency).get(0).root());
        String wrongNik = refused(() -> releases.own(agency, "seleksi", new Credentials("A-2", NIK), "203.0.113.3"))
                .reason()
                .english();
        String wrongNumber = refused(() -> releases.own(agency, "seleksi", new Credentials("A-9", NIK), "203.0.113.3"))
                .reason()
                .english();
        assertThat(wrongNik).isEqualTo(wrongNumber);
    }

    @Test
    public void aMomentThatWasAgreedIsKeptByTheAgenda() {
        decided();
        Announcement signed = signed();
        release(panitia, signed, null);
        Instant at = START.plusSeconds(3_600);
        assertThat(release(ketua, signed, at).state()).isEqualTo(State.SIGNED);
        assertThat(refused(() -> release(panitia, signed, null)).reason().english())
                .contains("scheduled");
        agenda.work();
        assertThat(releases.list(agency)).isEmpty();
        now = at;
        agenda.work();
        assertThat(releases.list(agency)).hasSize(1);
        assertThat(announcements
                        .find(panitia, id, signed.id())
                        .last(Announcement.Verb.RELEASE)
                        .by())
                .isEqualTo("system");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aCorrectionIsANewOneThatRefersToTheOldAndBothStand() {
        decided();
        Announcement old = released();
        assertThat(refused(() -> announcements.perform(
                                panitia, new AnnouncementDeed.Draft(id, "pengumuman", null, null, null, null)))
                        .reason()
                        .english())
                .contains(old.number(), old.id());
        Announcement draft =
                announcements.perform(panitia, new AnnouncementDeed.Draft(id, null, old.id(), null, null, null));
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null));
        release(panitia, draft, null);
        release(lain, draft, null);
        assertThat(releases.find(agency, old.id()).correctedBy()).isEqualTo(draft.id());
        assertThat(releases.find(agency, draft.id()).corrects()).isEqualTo(old.id());
        assertThat(releases.find(agency, draft.id()).text()).contains("800/1/BK/V/2026", "800/2/BK/V/2026");
        assertThat(releases.own(agency, "seleksi", new Credentials("A-1", NIK), null)
                        .results())
                .extracting(OwnResults.Own::superseded)
                .containsExactly(true, false);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void onePersonIsEnoughWhereTheDefinitionSaysSoAndAChangeNeedsNoStep() {
        decided();
        close("pengumuman");
        Announcement end =
                announcements.perform(panitia, new AnnouncementDeed.Draft(id, "penutup", null, null, null, null));
        Announcement change = announcements.perform(
                panitia, new AnnouncementDeed.Draft(id, null, null, "Perubahan jadwal", "Jadwal berubah.", null));
        for (Announcement one : List.of(end, change)) {
            announcements.perform(panitia, new AnnouncementDeed.Initial(id, one.id(), null));
            announcements.perform(panitia, new AnnouncementDeed.Sign(id, one.id(), null, null));
        }
        assertThat(release(panitia, end, null).state()).isEqualTo(State.RELEASED);
        assertThat(release(panitia, change, null).state()).isEqualTo(State.SIGNED);
        assertThat(release(lain, change, null).state()).isEqualTo(State.RELEASED);
        assertThat(releases.list(agency))
                .extracting(ReleasedAnnouncement::number)
                .contains("800/1/BK/V/2026", "800/2/BK/V/2026");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aListIsNotSignedBeforeAllAreDecidedOnAndADecisionThatWasAnnouncedStays() {
        decide("tms", "Ijazah tidak sesuai.", "A-2");
        Announcement draft =
                announcements.perform(panitia, new AnnouncementDeed.Draft(id, "sela", null, null, null, null));
        announcements.perform(panitia, new AnnouncementDeed.Initial(id, draft.id(), null));
        AnnouncementDeed sign = new AnnouncementDeed.Sign(id, draft.id(), null, null);
        assertThat(refused(() -> announcements.perform(panitia, sign)).reason().english())
                .contains("2");
        decide("ms", null);
        announcements.perform(panitia, sign);
        RoundDeed.TakeBack back = new RoundDeed.TakeBack(id, entry("tms"), "Keliru", null);
        RoundDeed.TakeBack other = new RoundDeed.TakeBack(id, entry("ms"), "Keliru", null);
        assertThat(rounds.perform(panitia, other).count()).isEqualTo(2);
        decide("ms", null);
        release(panitia, draft, null);
        assertThat(refused(() -> rounds.perform(panitia, back)).reason().english())
                .contains("announced");
        assertThat(rounds.preview(panitia, new RoundDeed.TakeBack(id, entry("ms"), "Keliru", null))
                        .count())
                .isNotNegative();
    }

    private int entry(String outcome) {
        return rounds.entries(panitia, id).stream()
                .filter(entry -> outcome.equals(entry.outcome()))
                .reduce((before, next) -> next)
                .orElseThrow()
                .number();
    }

    @Test
    public void ofManyWhoSignOneAtOnceOneDoesAndNoNumberIsSkipped() throws Exception {
        decided();
        Announcement draft = drafted();
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        int many = 4;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<Refusal>> refusals = new java.util.ArrayList<>();
            for (int i = 0; i < many; i++) {
                refusals.add(pool.submit(() -> {
                    together.await();
                    return refused(
                            () -> announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null)));
                }));
            }
            int done = 0;
            for (Future<Refusal> refusal : refusals) {
                done += refusal.get() == null ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(announcements.find(panitia, id, draft.id()).number()).isEqualTo("800/1/BK/V/2026");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aBrokenEmbargoAndATamperedListAreFound() throws SQLException {
        decided();
        Announcement signed = signed();
        release(panitia, signed, null);
        assertThat(faults()).isEmpty();
        // Somebody with a hand in the database lets it go: by its row alone it stays unseen, by a forged entry it is
        // seen.
        tampered("UPDATE announcement SET state = 'released'", "UPDATE announcement SET state = 'signed'");
        assertThat(releases.list(agency)).isEmpty();
        int agreed = announcements
                .find(panitia, id, signed.id())
                .last(Announcement.Verb.AGREE)
                .entry();
        run("UPDATE announcement SET state = 'released'");
        run("UPDATE announcement_act SET verb = 'release'", "entry = " + agreed);
        run("UPDATE round_entry SET outcome = 'release'", "number = " + agreed);
        assertThat(faults()).anyMatch(fault -> fault.contains("released by 1 person"));
        assertThat(faults()).hasSizeGreaterThan(1);
        run("UPDATE announcement SET state = 'signed'");
        run("UPDATE announcement_act SET verb = 'agree'", "entry = " + agreed);
        run("UPDATE round_entry SET outcome = 'agree'", "number = " + agreed);
        assertThat(faults()).isEmpty();
        tampered(
                "UPDATE announcement_line SET outcome = 'ms', reason = NULL",
                "UPDATE announcement_line SET outcome = 'tms', reason = 'Ijazah tidak sesuai.'",
                "applicant = 2");
        tampered("UPDATE announcement SET title = 'Lain'", "UPDATE announcement SET title = 'Pengumuman hasil berkas'");
        tampered(
                "UPDATE issued_number SET subject = 'announcement X'",
                "UPDATE issued_number SET subject = 'announcement " + signed.id() + "'");
    }

    private void tampered(String change, String back, String... where) throws SQLException {
        run(change, where);
        assertThat(faults()).as(change).isNotEmpty();
        run(back, where);
        assertThat(faults()).as(back).isEmpty();
    }

    private void run(String sql, String... where) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    sql + " WHERE agency = '" + agency + "'" + (where.length == 0 ? "" : " AND " + where[0]));
            connection.commit();
        }
    }
}
