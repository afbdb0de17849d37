package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.EnoughApplicants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** Too few applicants for a post: the closing is moved as often as the rule says, then what it says follows. */
public class EnoughApplicantsContractTest extends RoundContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-20T03:00:00Z"), ZoneOffset.UTC);
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            intake: {minimumApplicants: {step: daftar, applicants: 2, extensions: 1, days: 7, afterwards: %s}}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - {id: daftar, text: Mendaftar, actors: [panitia], window: {from: 2026-01-10, to: 2026-01-20}}
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak, end: rejected}]
            """;

    private OpenRound round;

    private void open(String afterwards) {
        publish(SERVICE.formatted(afterwards));
    }

    private void publish(String service) {
        round = setting()
                .at(CLOCK)
                .gated((registry, rounds) -> new EnoughApplicants(registry, stores().cases, rounds))
                .open(service, "panitia");
    }

    private void apply(String table) {
        round.applicants("panitia", table);
    }

    private void seats() {
        round.seats("panitia", "kode,jumlah\nF1,1\nF2,1\n");
    }

    private CaseFile close() {
        return round.close("panitia", "daftar");
    }

    private String refused() {
        return catchThrowableOfType(Refusal.class, this::close).reason().english();
    }

    private void extend() {
        Account administrator = new Account(agency + ".adm", "Adm", Role.AGENCY_ADMINISTRATOR, agency, Set.of(), true);
        LocalDate day = LocalDate.parse("2026-01-27");
        round.cases()
                .perform(
                        administrator,
                        new Deed.Extend(round.id(), "daftar", day, "Pelamar kurang", null),
                        Channel.REST);
    }

    @Test
    public void aPostWithTooFewAsksForAnExtension() {
        open("withdraw");
        seats();
        apply("nomor peserta,nama,formasi\nA-1,Satu,F1\nA-2,Dua,F1\nA-3,Tiga,F2\n");
        assertThat(refused())
                .contains("Fewer than 2", "F2: 1", "7 days", "0 of 1")
                .doesNotContain("F1");
        extend();
        assertThat(refused()).contains("F2: 1", "is withdrawn");
        apply("nomor peserta,nama,formasi\nA-4,Empat,F2\n");
        assertThat(close().open()).extracting(row -> row.step()).containsExactly("berkas");
    }

    @Test
    public void afterTheLastExtensionTheCommitteeDecidesWhereTheRuleSaysSo() {
        open("ask");
        apply("nomor peserta,nama\nA-1,Satu\n");
        assertThat(refused()).contains("(1)", "Move the closing by 7 days");
        extend();
        assertThat(close().open()).extracting(row -> row.step()).containsExactly("berkas");
    }

    @Test
    public void whatIsKeptElsewhereIsNotCounted() {
        open("withdraw");
        assertThat(close().open()).extracting(row -> row.step()).containsExactly("berkas");
    }

    /** What a ranking at an open step, beside the one in which one applies, says of too few; empty: nothing. */
    private List<String> heldBack(String intake, String inRule) {
        publish(
                """
                talaksana: 1
                service: seleksi
                title: Seleksi
                document: {kind: sop, number: 1/SOP/2026}
                %s
                actors: [{id: panitia, name: Panitia}]
                steps:
                  - {id: daftar, text: Mendaftar, actors: [panitia], after: []}
                  - id: nilai
                    text: Menilai
                    actors: [panitia]
                    after: []
                    decision:
                      of: applicant
                      outcomes: [{id: terbaik, label: Terbaik}, {id: tidak, label: Tidak, end: rejected}]
                    ranking:
                      - kind: jpt
                        outcomes: {passed: terbaik, failed: tidak}
                        rule: {weights: {wawancara: 100}, top: 3%s}
                        basis: [{of: [%s], toConfirm: true}]
                """
                        .formatted(
                                intake, inRule, inRule.isEmpty() ? "weights, top" : "weights, top, minimumApplicants"));
        apply("nomor peserta,nama\nA-1,Satu\n");
        byte[] scores = OpenRound.bytes("nomor peserta,wawancara\nA-1,80\n");
        round.scoring()
                .perform(round.officer("panitia"), new ScoreDeed.Import(round.id(), scores, "Pansel", null, null));
        return heldBack();
    }

    private List<String> heldBack() {
        return round.results().preview(round.officer("panitia"), round.id(), "nilai", null).held().stream()
                .map(held -> held.reason().english())
                .toList();
    }

    @Test
    public void aRankingReadsTheSameMinimumAsLongAsTheStepIsOpen() {
        String intake = "intake: {minimumApplicants: {step: daftar, applicants: 2, extensions: 0, days: 7,"
                + " afterwards: ask}}";
        assertThat(heldBack(intake, "")).singleElement().asString().contains("Only 1 apply, at least 2");
        close();
        assertThat(heldBack()).isEmpty();
    }

    @Test
    public void itsOlderPlaceInTheRuleMeansTheSame() {
        assertThat(heldBack("", ", minimumApplicants: {applicants: 2, extensions: 1, days: 7, afterwards: withdraw}"))
                .singleElement()
                .asString()
                .contains("at least 2");
        assertThat(close().open()).as("it names no step").hasSize(1);
    }
}
