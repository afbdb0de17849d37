package id.talaksana.http.portal;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements;
import id.talaksana.api.rounds.announcements.ResultPage;
import id.talaksana.api.rounds.returns.OwnReturn;
import id.talaksana.api.rounds.sessions.OwnSession;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One announcement with 250 applicants, of Balikpapan; B-2 knows its NIK. */
final class FakeReleases implements ReleasedAnnouncements {
    private static final CaseId ROUND = new CaseId("balikpapan", "0JQ8ZK3V5T7XN");
    static final CaseId OLDER = new CaseId("balikpapan", "0JQ8ZK3V5T7XM");
    private static final OwnReturn RETURN =
            new OwnReturn("Verifikasi", "Foto pudar", Instant.parse("2026-11-19T02:00:00Z"), null);
    private static final OwnSession SESSION = new OwnSession(
            "Wawancara",
            new Slot(LocalDate.of(2026, 11, 30), LocalTime.of(7, 30), LocalTime.of(9, 0), "Aula <timur>", 50),
            "Aula dipakai");
    static final String ID = "7QXM02RAKJ5T9";
    static final int APPLICANTS = 250;
    private static final Instant SIGNED = Instant.parse("2026-11-20T02:30:00Z");

    int drawnFrom;
    boolean released = true;

    private static ReleasedAnnouncement one() {
        return new ReleasedAnnouncement(
                "balikpapan",
                ID,
                "pengadaan-asn",
                "Pengadaan ASN 2026",
                Announces.Kind.RESULT,
                "Membuat Pengumuman hasil seleksi administrasi;",
                "800/001/BKPSDM/2026",
                "Pengumuman hasil seleksi <administrasi>",
                "Nomor 800/001/BKPSDM/2026\n\nPemerintah Kota Balikpapan mengumumkan hasil seleksi administrasi atas 250 pelamar sebagaimana daftar pada pengumuman ini.",
                List.of("website"),
                List.of("Panselda"),
                SIGNED,
                SIGNED.plusSeconds(3_600),
                null,
                null,
                APPLICANTS,
                Map.of("lulus", APPLICANTS - 1, "tidak lulus", 1),
                "5f".repeat(32));
    }

    @Override
    public List<ReleasedAnnouncement> list(String agency) {
        return released && agency.equals("balikpapan") ? List.of(one()) : List.of();
    }

    @Override
    public ReleasedAnnouncement find(String agency, String id) {
        return list(agency).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(FakeReleases::missing);
    }

    private static Refusal missing() {
        return new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "There is none."), List.of());
    }

    private static AnnouncedLine line(int number) {
        return new AnnouncedLine("B-" + number, "P*** U***", "F1", number == 2 ? "tidak lulus" : "lulus", null, null);
    }

    @Override
    public ResultPage results(String agency, String id, int page, int size) {
        drawnFrom++;
        int of = (APPLICANTS + size - 1) / size;
        int number = Math.min(of, page);
        return new ResultPage(
                IntStream.rangeClosed((number - 1) * size + 1, Math.min(APPLICANTS, number * size))
                        .mapToObj(FakeReleases::line)
                        .toList(),
                number,
                of,
                APPLICANTS);
    }

    @Override
    public List<AnnouncedLine> line(String agency, String id, String registration) {
        return registration.equals("B-2") ? List.of(line(2)) : List.of();
    }

    @Override
    public OwnResults own(String agency, String service, Credentials credentials, String address) {
        boolean both =
                credentials.registration().equals("B-2") && credentials.nik().equals("6471014101900002");
        if (!both) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, new Text("Tidak dikenal bersama.", "Not known together."), List.of());
        }
        OwnResults.Own own = new OwnResults.Own(
                ID,
                "800/001/BKPSDM/2026",
                "Pengumuman hasil seleksi",
                SIGNED,
                "Verifikasi administrasi",
                "tidak lulus",
                true,
                "Ijazah <buram>",
                3,
                "71.250",
                false);
        return new OwnResults(
                agency,
                service,
                credentials.round() == null ? ROUND : credentials.round(),
                credentials.round() == null ? "CASN 2026" : "CASN 2024",
                "B-2",
                "Pelamar Dua",
                "F1",
                released ? List.of(own) : List.of(),
                List.of(RETURN),
                List.of(SESSION),
                List.of(new OwnResults.Other(credentials.round() == null ? OLDER : ROUND, "CASN <2024>")));
    }

    @Override
    public InclusionProof proof(
            String agency, String service, Credentials credentials, String address, String announcement) {
        own(agency, service, credentials, address);
        return new InclusionProof(7, "0".repeat(32), "a".repeat(64), List.of(), "5f".repeat(32));
    }
}
