package id.talaksana.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.applicants.StoredApplicantTables;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.store.rounds.scores.DatabaseScores;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bulk work of one round from its seats to its letters. Each deed has a request key of its own, so that whoever asks for it
 * again is answered and nothing is done twice.
 */
final class BulkRound {
    static final String NUMBERING = "numbering:\n"
            + "  - {series: pengumuman, pattern: \"800/{number}/BK/{year}\"}\n"
            + "  - {series: surat, pattern: \"{number}/S/{year}\"}\n";
    static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            tracks: [{id: awal, label: Awal}, {id: lain, label: Lain}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]}
              - id: skd
                text: Menerima hasil SKD
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: lanjut, label: Lanjut}, {id: gugur, label: Gugur, end: rejected}]}
                ranking:
                  - kind: skd-cut
                    outcomes: {passed: lanjut, failed: gugur}
                    rule: {passingGrade: {umum: {twk: 30, tiu: 40, tkp: 80}}, factor: 3, atBoundary: all, ties: [tkp, tiu, twk]}
                    basis: [{of: [passingGrade, factor, atBoundary, ties], toConfirm: true}]
              - id: akhir
                text: Mengintegrasikan nilai
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: lulus, label: Lulus}, {id: tidak-lulus, label: Tidak, end: rejected}]}
                ranking:
                  - kind: moved
                    outcomes: {passed: lulus, failed: tidak-lulus}
                    rule:
                      skd: {max: 550, weight: 40}
                      skb: {weight: 60, parts: [{id: cat, max: 500, weight: 100}]}
                      ties: [skd, tkp, tiu, twk, older]
                      move: [L-1, L-2]
                    basis: [{of: [skd, skb, ties, move], toConfirm: true}]
              - id: umumkan
                text: Mengumumkan hasil akhir
                actors: [panitia]
                acts: [{kind: announce}]
                announces: {kind: result, of: akhir, persons: 1}
              - id: sanggah
                text: Masa sanggah
                actors: [panitia]
                acts: [{kind: open-objections}]
                objection: {duration: 3 day}
              - {id: panggil, text: Memanggil peserta, actors: [panitia]}
            letters:
              - id: panggilan
                title: Surat Panggilan
                step: panggil
                of: applicant
                series: surat
                text: "Nomor {number}. {name} ({registration}) dipanggil."
                acts: [{kind: number, by: panitia}]
            """;

    private static final int SCORES_AT_ONCE = 100_000;

    final OpenRound round;
    final BulkTables its;
    private final StoredApplicantTables tables;
    private final StoredResults results;
    private final StoredAnnouncements announcements;
    private final CaseId id;
    private final Account panitia;
    private final String keys;
    /** Results by their steps. */
    private final Map<String, Integer> worked = new HashMap<>();

    /** The deeds, in the order in which they can be done. */
    enum Work {
        SEATS,
        IMPORT,
        DECISION,
        DECISION_ON_THE_OTHERS,
        SCORES,
        CUT,
        DECISION_BY_THE_CUT,
        INTEGRATION,
        DECISION_BY_THE_RESULT,
        SIGNATURE,
        RELEASE,
        OBJECTIONS,
        ANSWER,
        CORRECTION,
        LETTERS,
        NUMBERS
    }

    BulkRound(OpenRound round, BulkTables its, StoredApplicantTables tables) {
        this(round, its, tables, round.results(), "");
    }

    private BulkRound(
            OpenRound round, BulkTables its, StoredApplicantTables tables, StoredResults results, String keys) {
        this.keys = keys;
        this.round = round;
        this.its = its;
        this.tables = tables;
        this.results = results;
        this.announcements = round.announcements(round.releases());
        this.id = round.id();
        this.panitia = round.officer("panitia");
    }

    /** The same under other request keys: whoever closes a step asks for the same all the same. */
    BulkRound under(String others) {
        return new BulkRound(round, its, tables, results, others);
    }

    /** The same, ranked in the database by another. */
    BulkRound rankedBy(Ranker ofDatabase) {
        return new BulkRound(round, its, tables, round.results(ofDatabase), keys);
    }

    /** Opens the round that the work is done in. */
    static OpenRound open(Stores stores, String agency) {
        return new RoundSetting(stores, agency).saying(NUMBERING).open(SERVICE, "panitia");
    }

    void perform(Work work) {
        switch (work) {
            case SEATS -> rounds(new RoundDeed.EnterFormations(id, OpenRound.bytes(its.seats()), keys + "seats"));
            case IMPORT -> tables.take(panitia, id, sent(its.all()), keys + "import");
            case DECISION -> decide("berkas", "ms", null, "awal");
            case DECISION_ON_THE_OTHERS -> decide("berkas", "ms", null, "lain");
            case SCORES -> {
                close("berkas");
                for (int from = 0; from < its.applicants(); from += SCORES_AT_ONCE) {
                    scores(its.scores(from, from + SCORES_AT_ONCE), "scores-" + from);
                }
            }
            case CUT -> result("skd");
            case DECISION_BY_THE_CUT -> decideByResult("skd");
            case INTEGRATION -> {
                close("skd");
                result("akhir");
            }
            case DECISION_BY_THE_RESULT -> {
                decideByResult("akhir");
                if (somebodyIsTied()) {
                    decide("akhir", "tidak-lulus", "Rapat pleno", null);
                }
                close("akhir");
            }
            default -> announceAndHear(work);
        }
    }

    private void announceAndHear(Work work) {
        switch (work) {
            case SIGNATURE -> {
                String announcement = draft().id();
                announcements.perform(panitia, new AnnouncementDeed.Initial(id, announcement, keys + "initial"));
                announcements.perform(panitia, new AnnouncementDeed.Sign(id, announcement, null, keys + "sign"));
            }
            case RELEASE ->
                announcements.perform(panitia, new AnnouncementDeed.Release(id, draft().id(), null, keys + "release"));
            case OBJECTIONS -> {
                close("umumkan");
                objections(new ObjectionDeed.Import(
                        id,
                        "sanggah",
                        objectors("nomor peserta;sanggahan\n", ";Nilai saya keliru\n"),
                        keys + "object"));
            }
            case ANSWER ->
                objections(new ObjectionDeed.Answer(
                        id, "sanggah", true, "lulus", "Keliru.", null, ObjectionQuery.of("sanggah"), keys + "answer"));
            case CORRECTION -> {
                scores(new String(objectors("nomor peserta;skb.cat\n", ";500\n")), "corrected");
                objections(new ObjectionDeed.Correct(id, "sanggah", keys + "correct"));
            }
            case LETTERS -> {
                close("sanggah");
                letters(new LetterDeed.Draft(id, "panggilan", null, null, keys + "letters"));
            }
            case NUMBERS ->
                letters(new LetterDeed.Act(
                        id, "panggilan", LetterTemplate.Kind.NUMBER, null, null, null, keys + "numbers"));
            default -> throw new IllegalArgumentException(work.toString());
        }
    }

    static SentTable sent(String table) {
        byte[] content = OpenRound.bytes(table);
        return new SentTable(() -> new ByteArrayInputStream(content), null, null);
    }

    private void rounds(RoundDeed deed) {
        round.rounds().perform(panitia, deed);
    }

    private void decide(String step, String outcome, String reason, String track) {
        ApplicantQuery set = new ApplicantQuery(null, null, null, track, null);
        rounds(new RoundDeed.Decide(id, step, outcome, reason, set, keys + step + "-" + track));
    }

    /** Whether the rule did not break a tie, and nobody else has. */
    private boolean somebodyIsTied() {
        return round.rounds().round(panitia, id).steps().stream()
                .anyMatch(step -> step.step().equals("akhir") && step.undecided() > 0);
    }

    private void close(String step) {
        round.cases()
                .perform(panitia, new Deed.Complete(id, step, null, null, List.of(), "close-" + step), Channel.REST);
    }

    private void scores(String table, String key) {
        round.scoring()
                .perform(
                        panitia,
                        new ScoreDeed.Import(id, OpenRound.bytes(table), "BKN, surat 12/2026", null, keys + key));
    }

    private void result(String step) {
        worked.put(
                step,
                results.workOut(panitia, id, step, null, keys + "result-" + step)
                        .entry()
                        .number());
    }

    /** Number of the entry of a result. */
    private int entry(String step) {
        if (!worked.containsKey(step)) {
            result(step);
        }
        return worked.get(step);
    }

    private void decideByResult(String step) {
        results.decide(panitia, id, entry(step), keys + "by-result-" + step);
    }

    private Announcement draft() {
        return announcements.perform(
                panitia, new AnnouncementDeed.Draft(id, "umumkan", null, null, null, keys + "draft"));
    }

    private void objections(ObjectionDeed deed) {
        round.objections().perform(panitia, deed);
    }

    private void letters(LetterDeed deed) {
        round.letters().perform(panitia, deed);
    }

    /** A table of some of those who got no seat by the result; it stays the same whatever is corrected. */
    private byte[] objectors(String head, String said) {
        return OpenRound.bytes(new DatabaseScores(round.stores().database)
                .lines(panitia.scope(), id, entry("akhir")).stream()
                        .filter(line -> "tidak-lulus".equals(line.line().outcome()))
                        .map(Line::applicant)
                        .sorted(Comparator.naturalOrder())
                        .limit(Math.max(3, its.applicants() / 1_000))
                        .map(number -> BulkTables.registration(number - 1) + said)
                        .collect(Collectors.joining("", head, "")));
    }
}
