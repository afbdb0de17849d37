package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.announcements.AnnouncementPreview;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a round of three applicants says, and keeps of what was done: its rules are proven where rounds are decided. */
public final class OneRound implements Rounds, Announcements {
    public static final String ANNOUNCEMENT = "0JQ8ZK3V5T7XN";
    private static final Instant AT = Instant.parse("2026-04-09T02:00:00Z");

    public final List<RoundDeed> deeds = new ArrayList<>();
    public final List<AnnouncementDeed> announced = new ArrayList<>();
    public Announcement.State state = Announcement.State.DRAFTED;
    public long undecided = 2;

    @Override
    public Round round(Account who, CaseId id) {
        return new Round(
                id,
                List.of(new Formation("F-1", 2, null, null, null)),
                3,
                List.of(new Round.DecidingStep("administrasi", undecided, List.of(new Round.Tally("tidak-lulus", 1)))),
                2,
                "ab".repeat(32));
    }

    @Override
    public ApplicantPage applicants(Account who, CaseId id, ApplicantQuery query, int after, int limit) {
        boolean undecidedAlone = ApplicantQuery.UNDECIDED.equals(query.outcome());
        Applicant sari = new Applicant(1, "A-1", "Sari", null, null, "F-1", null, false, Map.of());
        Applicant tono = new Applicant(2, "A-2", "Tono", null, null, "F-1", null, false, Map.of());
        Judged turnedDown =
                new Judged(tono, List.of(new Judgement("administrasi", "tidak-lulus", "Ijazah tidak sesuai", 2)));
        Judged waiting = new Judged(sari, List.of());
        return after > 0
                ? new ApplicantPage(List.of(), null)
                : new ApplicantPage(undecidedAlone ? List.of(waiting) : List.of(waiting, turnedDown), 2);
    }

    @Override
    public RoundChange preview(Account who, RoundDeed deed) {
        RoundDeed.Decide decide = (RoundDeed.Decide) deed;
        if (decide.outcome().equals("tidak-lulus") && decide.reason() == null) {
            throw new Refusal(Refusal.Kind.INVALID, new Text("Beri alasan.", "Give a reason."), List.of());
        }
        return new RoundChange(
                2, List.of(new RoundChange.LeftOut(null, "A-2", new Text("Sudah diputuskan.", "Decided."))), 1, null);
    }

    @Override
    public RoundChange perform(Account who, RoundDeed deed) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        deeds.add(deed);
        return preview(who, deed);
    }

    @Override
    public List<Announcement> list(Account who, CaseId round) {
        return List.of(announcement(round));
    }

    private Announcement announcement(CaseId round) {
        return new Announcement(
                "contoh",
                ANNOUNCEMENT,
                round,
                "seleksi",
                Announces.Kind.RESULT,
                "pengumuman",
                "administrasi",
                "Hasil seleksi administrasi",
                "Naskah",
                List.of(),
                null,
                null,
                state,
                null,
                0,
                List.of(new Announcement.Act(Announcement.Verb.DRAFT, 3, "budi", AT, null)));
    }

    @Override
    public Announcement find(Account who, CaseId round, String id) {
        return announcement(round);
    }

    @Override
    public AnnouncementPreview preview(Account who, CaseId round, String id) {
        Announcement one = announcement(round);
        ReleasedAnnouncement read = new ReleasedAnnouncement(
                "contoh",
                ANNOUNCEMENT,
                "seleksi",
                "Seleksi 2026",
                one.kind(),
                "Hasil diumumkan",
                one.number(),
                one.title(),
                "Naskah bagi umum",
                List.of(),
                List.of("Petugas"),
                null,
                null,
                null,
                null,
                3,
                Map.of("Lulus", 2, "Tidak lulus", 1),
                null);
        return new AnnouncementPreview(read, List.of(new AnnouncedLine("A-1", "S***", "F-1", "Lulus", 1, "88.500")));
    }

    @Override
    public Announcement perform(Account who, AnnouncementDeed deed) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        announced.add(deed);
        return announcement(deed.round());
    }

    @Override
    public Judged applicant(Account who, CaseId id, String registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InclusionProof> proofs(Account who, CaseId id, String registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RoundEntry> entries(Account who, CaseId id) {
        String digest = "ab".repeat(32);
        return List.of(new RoundEntry(
                4,
                RoundEntry.Kind.RESULT,
                "administrasi",
                null,
                null,
                null,
                "budi",
                AT,
                3,
                digest,
                digest,
                null,
                digest,
                digest));
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        throw new UnsupportedOperationException();
    }
}
