package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.mail.Concern;
import id.talaksana.api.mail.Mail;
import id.talaksana.api.mail.UndeliveredMail;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.OwnObjections;
import id.talaksana.api.rounds.returns.OwnReturn;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.letters.StoredLetters;
import id.talaksana.core.mail.MailDuty;
import id.talaksana.core.mail.StoredMail;
import id.talaksana.core.objections.StoredOwnObjections;
import id.talaksana.core.sessions.StoredSessions;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.mail.DatabaseMail;
import id.talaksana.store.objections.DatabaseObjections;
import id.talaksana.store.rounds.scores.DatabaseScores;
import id.talaksana.store.sessions.DatabaseSessions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** Applicants are told by mail what concerns them and nobody else, at least once and under the same key, in both databases. */
public class ApplicantMailContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            requirements: [{id: ijazah, number: 1, text: Ijazah, of: applicant, due: {at: step, step: berkas}}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                window: {from: 2026-05-01, to: 2026-05-06}
                decision:
                  of: applicant
                  outcomes:
                    - {id: ms, label: Memenuhi syarat}
                    - {id: bts, label: Dikembalikan, returnTo: berkas, silence: {after: 3 working-day, outcome: tms}}
                    - {id: tms, label: Tidak memenuhi syarat, end: rejected}
              - {id: umumkan, text: Mengumumkan, actors: [panitia], announces: {kind: result, of: berkas, persons: 1}}
              - {id: sanggah, text: Menjawab sanggah, actors: [panitia], objection: {duration: 3 day, answerWithin: 7 day}}
              - {id: panggil, text: Memanggil peserta, actors: [panitia]}
              - {id: wawancara, text: Wawancara, actors: [panitia], sessions: {kind: interview, summons: panggilan}}
            letters:
              - {id: panggilan, title: Panggilan, step: panggil, of: applicant, text: "{name} hadir.", acts: [{kind: sign, by: panitia}]}
            """;

    private static final String APPLICANTS =
            """
            nomor peserta,nama,nik,surel
            A-1,Uji Satu,1504010101900001,satu@contoh.id
            A-2,Uji Dua,1504014101900002,dua@contoh.id
            A-3,Uji Tiga,1504010101900003,
            A-4,Uji Empat,1504010101900004,empat@contoh.id
            A-5,Uji Lima,1504010101900005,lima di contoh
            """;

    private static final OwnObjections.Applicant TWO = new OwnObjections.Applicant("A-2", "1504014101900002", null);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-05-05T03:00:00Z"));
    private final Postbox postbox = new Postbox();
    private OpenRound round;
    private Account panitia;
    private DatabaseAgenda agenda;
    private StoredAnnouncements announcements;
    private StoredReleases releases;
    private StoredMail mail;
    private MailDuty duty;

    @Before
    public void open() {
        round = setting()
                .at(clock)
                .saying("numbering: [{series: pengumuman, pattern: \"{number}/BKD/{year}\"}]\n")
                .open(SERVICE, "panitia");
        panitia = round.officer("panitia");
        agenda = new DatabaseAgenda(stores().database);
        releases = round.releases();
        announcements = round.announcements(releases);
        mail = new StoredMail(round.book(), new DatabaseMail(stores().database));
        duty = new MailDuty(
                new DatabaseMail(stores().database), stores().cases, round.store(), round.registry(), postbox);
        round.applicants("panitia", APPLICANTS);
    }

    private List<Kept> waiting() {
        return agenda.list(Scope.of(agency), 100).stream()
                .filter(kept -> kept.entry().kind().equals(duty.kind()))
                .toList();
    }

    /** Does what the agenda does, for this agency alone: the database has others'. */
    private List<String> sent() {
        for (List<Kept> all = due(); !all.isEmpty(); all = due()) {
            for (Kept kept : all) {
                Duty.Outcome outcome = duty.perform(kept, clock.instant());
                if (outcome.next() == null) {
                    agenda.remove(kept);
                } else {
                    agenda.again(kept, outcome.next(), outcome.content());
                }
            }
        }
        return postbox.emptied();
    }

    private List<Kept> due() {
        return waiting().stream()
                .filter(kept -> !kept.entry().dueAt().isAfter(clock.instant()))
                .toList();
    }

    private void decided() {
        round.decide("panitia", "berkas", "tms", "Ijazah tidak sesuai.", "A-2", "A-3");
        round.decide("panitia", "berkas", "ms", null);
        round.close("panitia", "berkas");
    }

    private void announced() {
        var draft = announcements.perform(
                panitia, new AnnouncementDeed.Draft(round.id(), "umumkan", null, null, null, null));
        announcements.perform(panitia, new AnnouncementDeed.Initial(round.id(), draft.id(), null));
        announcements.perform(panitia, new AnnouncementDeed.Sign(round.id(), draft.id(), null, null));
        assertThat(sent()).as("before the release").isEmpty();
        announcements.perform(panitia, new AnnouncementDeed.Release(round.id(), draft.id(), null, null));
    }

    @Test
    public void anAddressIsCheckedAndStaysOutOfTheRecord() {
        assertThat(round.applicants("panitia", APPLICANTS).leftOut())
                .filteredOn(row -> "A-5".equals(row.registration()))
                .singleElement()
                .satisfies(row -> assertThat(row.reason().english()).contains("lima di contoh", "no mail address"));
        assertThat(round.rounds()
                        .applicant(panitia, round.id(), "A-1")
                        .applicant()
                        .email())
                .isEqualTo("satu@contoh.id");
        assertThat(round.run("applicant SET email = 'baru@contoh.id'", "number = 1"))
                .isEqualTo(1);
        assertThat(round.faults()).isEmpty();
    }

    @Test
    public void aReleaseIsToldToThoseWhomItListsWithoutAnyResult() {
        decided();
        assertThat(sent()).as("a decision is nobody's news yet").isEmpty();
        announced();
        assertThat(waiting()).as("one entry for all").hasSize(1);
        duty.perform(waiting().get(0), clock.instant());
        Mail one = postbox.taken.get(1);
        assertThat(one.to()).isEqualTo("dua@contoh.id");
        assertThat(one.subject().indonesian()).contains("Seleksi", "Pemerintah Uji");
        assertThat(one.body().indonesian())
                .contains("A-2", "https://layanan.contoh.go.id/" + agency + "/seleksi/hasil", "pengumuman baru")
                .doesNotContain("Uji Dua", "1504014101900002", "Tidak memenuhi", "Ijazah");
        assertThat(one.body().english()).contains("announcement").doesNotContain("Tidak memenuhi", "Ijazah");
        List<String> keys = postbox.taken.stream().map(Mail::key).toList();
        postbox.taken.clear();
        assertThat(sent()).as("once more after a node died").hasSize(3);
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith(round.id() + ".announcement."));
        assertThat(waiting()).isEmpty();
    }

    @Test
    public void whatAServerRefusesIsTriedLaterAndListed() {
        decided();
        postbox.refused.add("dua@contoh.id");
        announced();
        assertThat(sent()).containsExactly("satu@contoh.id", "empat@contoh.id");
        assertThat(mail.undelivered(panitia, round.id())).singleElement().satisfies(each -> {
            assertThat(each.registration()).isEqualTo("A-2");
            assertThat(each.concern()).isEqualTo(Concern.ANNOUNCEMENT);
            assertThat(each.fault()).contains("550");
        });
        clock.to("2026-05-05T03:11:00Z");
        assertThat(sent()).as("nobody else twice").isEmpty();
        assertThat(mail.undelivered(panitia, round.id()))
                .extracting(UndeliveredMail::attempts)
                .containsExactly(2);
        postbox.refused.clear();
        clock.to("2026-05-05T03:40:00Z");
        assertThat(sent()).containsExactly("dua@contoh.id");
        assertThat(mail.undelivered(panitia, round.id())).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    public void whatIsRefusedToTheEndStaysOnTheList() {
        decided();
        postbox.refused.add("dua@contoh.id");
        announced();
        for (int day = 6; day < 16; day++) {
            sent();
            clock.to("2026-05-%02dT03:00:00Z".formatted(day));
        }
        assertThat(waiting()).isEmpty();
        assertThat(mail.undelivered(panitia, round.id()))
                .extracting(UndeliveredMail::attempts)
                .containsExactly(9);
        Account other = OpenRound.officer(otherAgency, "panitia");
        assertThatThrownBy(() -> mail.undelivered(other, round.id())).isInstanceOf(Refusal.class);
    }

    @Test
    public void aServerThatIsAwayIsWaitedForAndNoneMeansNobody() {
        decided();
        announced();
        postbox.away = true;
        assertThatThrownBy(() -> duty.perform(waiting().get(0), clock.instant()))
                .hasMessageContaining("away");
        assertThat(mail.undelivered(panitia, round.id())).isEmpty();
        postbox.away = false;
        postbox.set = false;
        assertThat(sent()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    public void whoIsSentBackIsToldAndReadsWhyAndUntilWhen() {
        round.decide("panitia", "berkas", "bts", "Ijazah buram.", "A-1");
        assertThat(sent()).containsExactly("satu@contoh.id");
        assertThat(releases.own(agency, "seleksi", new Credentials("A-1", "1504010101900001"), null)
                        .returns())
                .containsExactly(new OwnReturn(
                        "Memeriksa berkas", "Ijazah buram.", clock.instant(), Instant.parse("2026-05-08T17:00:00Z")));
        assertThat(releases.own(agency, "seleksi", new Credentials("A-2", "1504014101900002"), null)
                        .returns())
                .isEmpty();
    }

    @Test
    public void aMovedClosingIsToldToThoseWhoAreStillInWithDayAndReason() {
        round.decide("panitia", "berkas", "tms", "Ijazah tidak sesuai.", "A-2");
        Account admin = new Account(agency + ".adm", "Adm", Role.AGENCY_ADMINISTRATOR, agency, Set.of(), true);
        round.cases()
                .perform(
                        admin,
                        new Deed.Extend(round.id(), "berkas", LocalDate.of(2026, 5, 9), "Gangguan e-meterai", null),
                        Channel.REST);
        duty.perform(waiting().get(0), clock.instant());
        assertThat(postbox.taken).extracting(Mail::to).contains("satu@contoh.id", "empat@contoh.id");
        assertThat(postbox.taken.get(0).body().indonesian())
                .contains("Memeriksa berkas", "9 Mei 2026", "Gangguan e-meterai");
    }

    @Test
    public void answersAreToldToWhoObjectedWhenAllAreReleased() {
        decided();
        announced();
        round.close("panitia", "umumkan");
        sent();
        StoredOwnObjections own = new StoredOwnObjections(
                round.book(),
                round.store(),
                new DatabaseObjections(stores().database),
                new DatabaseAnnouncements(stores().database),
                OpenRound.periods(round.registry(), stores(), clock));
        own.file(TWO, new OwnObjections.Filing(round.id(), null, null, List.of(1), "Sesuai.", null));
        clock.to("2026-05-10T03:00:00Z");
        round.objections()
                .perform(
                        panitia,
                        new ObjectionDeed.Answer(
                                round.id(),
                                "sanggah",
                                false,
                                null,
                                "Tetap.",
                                null,
                                ObjectionQuery.of("sanggah"),
                                null));
        assertThat(sent()).as("an answer before all are").isEmpty();
        round.close("panitia", "sanggah");
        assertThat(sent()).containsExactly("dua@contoh.id");
    }

    @Test
    public void aSummonsIsToldWhenItIsSignedAndAMoveToThoseWhoHaveOne() {
        decided();
        announced();
        round.close("panitia", "umumkan");
        clock.to("2026-05-10T03:00:00Z");
        round.close("panitia", "sanggah");
        sent();
        StoredSessions sessions = new StoredSessions(
                round.book(),
                new DatabaseSessions(stores().database),
                round.store(),
                new DatabaseScores(stores().database));
        Slot slot = new Slot(LocalDate.of(2026, 5, 20), LocalTime.of(8, 0), LocalTime.of(9, 0), "Aula", 9);
        sessions.perform(panitia, new SessionDeed.Enter(round.id(), "wawancara", slot, null));
        sessions.perform(panitia, new SessionDeed.Assign(round.id(), "wawancara", null, ApplicantQuery.all(), null));
        StoredLetters letters = round.letters();
        letters.perform(panitia, new LetterDeed.Draft(round.id(), "panggilan", null, null, null));
        assertThat(sent()).as("drafts").isEmpty();
        letters.perform(
                panitia,
                new LetterDeed.Act(
                        round.id(), "panggilan", LetterTemplate.Kind.SIGN, List.of("A-4"), null, null, null));
        assertThat(sent()).containsExactly("empat@contoh.id");
        Slot later = new Slot(LocalDate.of(2026, 5, 21), LocalTime.of(8, 0), LocalTime.of(9, 0), "Aula", 9);
        sessions.perform(panitia, new SessionDeed.Move(round.id(), 1, later, "Aula dipakai", null));
        assertThat(sent()).as("A-1 was not summoned yet").containsExactly("empat@contoh.id");
    }
}
