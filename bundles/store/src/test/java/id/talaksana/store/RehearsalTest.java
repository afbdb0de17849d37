package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.rehearsal.Play;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.rehearsal.Rehearsals;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.RehearsalWording;
import id.talaksana.core.rehearsal.PlayedRehearsals;
import id.talaksana.language.AgencyFiles;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.store.rehearsal.MemoryStores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** Definitions are played by the engine that runs cases, in memory. */
public class RehearsalTest {
    private static final String OFFICE =
            """
            talaksana: 1
            agency: contoh
            version: 1.0.0
            effectiveFrom: 2026-01-05
            name: Contoh
            unit: Contoh
            kind: local-government
            timeZone: Asia/Jakarta
            """;
    private static final String SERVICE =
            """
            talaksana: 1
            service: cuti
            title: Cuti
            document: {kind: service-page, number: "1"}
            requirements: [{id: surat, number: 1, text: Surat}]
            applicant: [{id: tujuan, label: Tujuan, values: [{id: dalam, label: Dalam}, {id: luar, label: Luar}]}]
            actors: [{id: pemohon, name: Pemohon, external: true, applicant: true}, {id: petugas, name: Petugas}]
            steps:
              - {id: ajukan, number: 1, text: Pemohon mengajukan, actors: [pemohon]}
              - id: periksa
                number: 2
                text: Petugas memeriksa
                actors: [petugas]
                duration: 2 working-day
                decision:
                  outcomes:
                    - {id: lengkap, label: Lengkap}
                    - {id: kurang, label: Kurang, returnTo: periksa, correctedBy: pemohon}
                    - {id: ditolak, label: Ditolak, end: rejected}
              - {id: telaah, number: 3, text: Petugas menelaah, actors: [petugas], when: {attribute: tujuan, is: luar}}
              - {id: kabari, number: 4, text: Petugas mengabari, actors: [petugas], yields: [surat-cuti],
                 calls: [{point: notifier, name: surel, parameters: {to: a@contoh.go.id}}]}
            processingTime: {printed: 0, statement: Tiga hari}
            fee: {free: true, text: Gratis}
            products: [{id: surat-cuti, text: Surat cuti}]
            complaints: [{id: kotak, kind: suggestion-box, text: Kotak}]
            """;

    private final Rehearsals rehearsals =
            new PlayedRehearsals(new YamlLanguage(), new StatedRules(), new MemoryStores());

    @Test
    public void whatAnApplicantMendsWhoOpenedNothingIsRecordedByWhoeverDoesTheStep() {
        String handedIn = SERVICE.replace(
                "text: Pemohon mengajukan, actors: [pemohon]", "text: Petugas mencatat, actors: [petugas]");
        Rehearsal rehearsal = rehearsals.rehearse(
                Map.of(
                        "agency.yaml", OFFICE.getBytes(StandardCharsets.UTF_8),
                        "cuti.yaml", handedIn.getBytes(StandardCharsets.UTF_8)),
                7);
        assertThat(rehearsal.plays()).noneMatch(play -> play.stuck() != null);
        assertThat(rehearsal.untried()).isEmpty();
    }

    @Test
    public void eachBranchOfACaseIsTakenAndNothingIsLeft() {
        Rehearsal rehearsal = rehearsals.rehearse(files(), 7);
        assertThat(rehearsal.untried()).isEmpty();
        assertThat(rehearsal.plays()).noneMatch(play -> play.stuck() != null);
        assertThat(rehearsal.plays())
                .extracting(Play::state)
                .contains(CaseFile.State.COMPLETED, CaseFile.State.REJECTED);
        Set<Play.Kind> kinds = rehearsal.plays().stream()
                .flatMap(play -> play.happenings().stream())
                .map(Play.Happening::kind)
                .collect(Collectors.toSet());
        assertThat(kinds)
                .contains(Play.Kind.OPENED, Play.Kind.DONE, Play.Kind.RETURNED, Play.Kind.RESUMED, Play.Kind.NOTICE);
        assertThat(rehearsal.plays())
                .as("both ways that the condition tells apart")
                .anyMatch(play -> passes(play, "telaah"))
                .anyMatch(play -> !passes(play, "telaah") && passes(play, "kabari"));
    }

    @Test
    public void whoWasWaitedForIsReckonedFromTheRecord() {
        Play returned = rehearsals.rehearse(files(), 7).plays().stream()
                .filter(play -> play.happenings().stream().anyMatch(h -> h.kind() == Play.Kind.RETURNED))
                .findFirst()
                .orElseThrow();
        assertThat(returned.waits())
                .anyMatch(wait ->
                        wait.step().equals("periksa") && wait.whose() == Turn.Whose.APPLICANT && wait.seconds() > 0)
                .anyMatch(wait ->
                        wait.step().equals("periksa") && wait.whose() == Turn.Whose.OFFICE && wait.seconds() > 0);
    }

    private static final String ROUND =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: kedua, name: Kedua}, {id: ketua, name: Ketua}, {id: pelamar, name: Pelamar, external: true, applicant: true}]
            steps:
              - id: berkas
                number: 1
                text: Memeriksa berkas
                actors: [panitia]
                duration: 5 working-day
                extension: 5 working-day
                decision:
                  of: applicant
                  outcomes:
                    - {id: ms, label: MS}
                    - {id: bts, label: BTS, returnTo: berkas, silence: {after: 3 working-day, outcome: tms}}
                    - {id: tms, label: TMS, end: rejected}
                  recheck: {percent: 10, by: kedua, settledBy: ketua}
              - id: wawancara
                number: 2
                text: Wawancara
                actors: [panitia]
                duration: 5 working-day
                sessions: {kind: interview, scores: [wawancara]}
                decision: {of: applicant, outcomes: [{id: terbaik, label: Terbaik}, {id: tidak, label: Tidak, end: rejected}]}
                ranking:
                  - kind: jpt
                    outcomes: {passed: terbaik, failed: tidak}
                    rule: {weights: {wawancara: 100}, top: 3}
                    basis: [{of: [weights, top], toConfirm: true}]
            processingTime: {printed: 0, statement: Sebulan}
            fee: {free: true, text: Gratis}
            products: [{id: sk, text: Surat keputusan}]
            complaints: [{id: kotak, kind: suggestion-box, text: Kotak}]
            """;

    @Test
    public void clocksSilenceSessionsAndSecondLooksArePlayedAndNamed() {
        Map<String, byte[]> files = Map.of(
                "agency.yaml", OFFICE.getBytes(StandardCharsets.UTF_8),
                "seleksi.yaml", ROUND.getBytes(StandardCharsets.UTF_8));
        Rehearsal rehearsal = rehearsals.rehearse(files, 3);
        assertThat(rehearsal.plays()).extracting(Play::stuck).containsOnlyNulls();
        assertThat(rehearsal.untried()).isEmpty();
        assertThat(rehearsal.plays())
                .flatExtracting(Play::happenings)
                .extracting(Play.Happening::kind)
                .contains(
                        Play.Kind.RESUMED,
                        Play.Kind.SILENCE,
                        Play.Kind.SUSPENDED,
                        Play.Kind.EXTENDED,
                        Play.Kind.SESSION,
                        Play.Kind.RECHECK);
        List<String> told = new RehearsalWording(Language.INDONESIAN)
                .report(new YamlLanguage().read(files).definition().orElseThrow(), rehearsal);
        assertThat(String.join("\n", told))
                .contains("jam berhenti (tunda)", "waktu diperpanjang", "perbaikan tidak datang", "sesi");
    }

    @Test
    public void equalSeedsGiveEqualRehearsals() {
        assertThat(rehearsals.rehearse(files(), 7)).isEqualTo(rehearsals.rehearse(files(), 7));
        assertThat(rehearsals.rehearse(files(), 7)).isNotEqualTo(rehearsals.rehearse(files(), 8));
    }

    @Test
    public void allFiveAgenciesArePlayedThroughEachBranchToTheirEnds() throws IOException {
        for (String agency : List.of("kanreg", "singkawang", "bangkalan", "batanghari")) {
            played(agency);
        }
        showsItsAnnouncementsLettersObjectionsAndRequests(played("balikpapan"));
    }

    private Rehearsal played(String agency) throws IOException {
        Rehearsal rehearsal = rehearsals.rehearse(AgencyFiles.of(agency), 1);
        assertThat(rehearsal.untried()).as(agency).isEmpty();
        assertThat(rehearsal.plays()).extracting(Play::stuck).as(agency).containsOnlyNulls();
        return rehearsal;
    }

    private static void showsItsAnnouncementsLettersObjectionsAndRequests(Rehearsal rehearsal) {
        assertThat(rehearsal.plays())
                .flatExtracting(Play::happenings)
                .extracting(Play.Happening::kind)
                .contains(
                        Play.Kind.APPLICANTS,
                        Play.Kind.DECIDED,
                        Play.Kind.SCORES,
                        Play.Kind.RESULT,
                        Play.Kind.OBJECTION,
                        Play.Kind.ANNOUNCEMENT,
                        Play.Kind.LETTER,
                        Play.Kind.REQUEST);
        assertThat(rehearsal.plays())
                .flatExtracting(Play::waits)
                .as("the other agency is waited for while it is asked")
                .anyMatch(wait -> wait.whose() == Turn.Whose.AGENCY && wait.seconds() > 0);
        assertThat(rehearsal.standIns()).as("in whose place it answered").isNotEmpty();
    }

    private static boolean passes(Play play, String step) {
        return play.happenings().stream().anyMatch(happening -> step.equals(happening.step()));
    }

    private static Map<String, byte[]> files() {
        return Map.of(
                "agency.yaml", OFFICE.getBytes(StandardCharsets.UTF_8),
                "cuti.yaml", SERVICE.getBytes(StandardCharsets.UTF_8));
    }
}
