package id.talaksana.store;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.announcements.ReleaseDuty;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.store.agenda.DatabaseAgenda;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Before;

/** A round with announcements of its results, of an opening and of changes. */
public abstract class AnnouncedRoundContract extends RoundContract {
    static final Instant START = Instant.parse("2026-05-05T03:00:00Z");

    static final String NIK = "1504010101900001";

    private static final String NUMBERING =
            "numbering: [{series: pengumuman, pattern: \"800/{number}/BK/{roman-month}/{year}\"}]\n";

    static final String SERVICE =
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

    static final String APPLICANTS =
            """
            nomor peserta,nama,nik
            A-1,Uji Satu,1504010101900001
            A-2,Uji Dua Lagi,1504014101900002
            A-3,Uji Tiga,
            """;

    final MovedClock clock = new MovedClock(START);
    OpenRound round;
    Account panitia;
    Account lain;
    Account ketua;
    StoredRounds rounds;
    StoredAnnouncements announcements;
    StoredReleases releases;
    Agenda agenda;
    CaseId id;

    @Before
    public void open() {
        round = setting().at(clock).saying(NUMBERING).open(SERVICE, "panitia");
        rounds = round.rounds();
        id = round.id();
        releases = round.releases();
        announcements = round.announcements(releases);
        agenda = new Agenda(new DatabaseAgenda(stores().database), clock, List.of(new ReleaseDuty(announcements)));
        panitia = officer("ani", "panitia");
        lain = officer("budi", "panitia");
        ketua = officer("cici", "ketua");
        round.applicants("panitia", APPLICANTS);
    }

    Account officer(String name, String actor) {
        return new Account(agency + "." + name, name, Role.OFFICER, agency, Set.of(actor), true);
    }

    void decide(String outcome, String reason, String... registrations) {
        round.decide("panitia", "berkas", outcome, reason, registrations);
    }

    void decided() {
        decide("tms", "Ijazah tidak sesuai.", "A-2");
        decide("ms", null);
        round.close("panitia", "berkas");
    }

    Announcement drafted() {
        return announcements.perform(panitia, new AnnouncementDeed.Draft(id, "pengumuman", null, null, null, "d"));
    }

    Announcement signed() {
        Announcement draft = drafted();
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        return announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, "s"));
    }

    Announcement release(Account who, Announcement announcement, Instant at) {
        return announcements.perform(who, new AnnouncementDeed.Release(id, announcement.id(), at, null));
    }

    Announcement released() {
        Announcement signed = signed();
        release(panitia, signed, null);
        return release(ketua, signed, null);
    }

    Refusal refused(Runnable deed) {
        return catchThrowableOfType(deed::run, Refusal.class);
    }

    List<String> faults() {
        return announcements.verify(panitia, id).faults().stream()
                .map(Text::english)
                .toList();
    }
}
