package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.rounds.scores.ScoreVersion;
import id.talaksana.api.text.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Scores come in by tables and one by one, and are corrected: in every database. */
public class ScoreContractTest extends RankedRoundContract {
    @Test
    public void eachBadRowIsNamedAndTheOthersAreReconciled() {
        String table =
                """
                nomor peserta,kelompok,twk,tiu,tkp
                A-1,umum,95,120,185
                A-2,umum,sembilan,110,190
                A-3,pusat,70,80,166
                A-9,umum,70,79,200
                A-1,umum,80,100,170
                A-6,umum,th,TH,TH
                A-5,,80,100,
                """;
        ScoreChange seen = scoring.preview(panitia, table(table));
        assertThat(seen.change().count()).isEqualTo(3);
        assertThat(scoring.versions(panitia, id, "A-1")).isEmpty();
        ScoreChange done = scores(panitia, table);
        assertThat(done.change().leftOut())
                .extracting(RoundChange.LeftOut::line)
                .containsExactlyInAnyOrder(3, 4, 5, 6);
        assertThat(done.change().leftOut().toString())
                .contains("sembilan")
                .contains("pusat")
                .contains("twice")
                .contains("no such applicant");
        assertThat(done.reconciliation())
                .isEqualTo(new ScoreChange.Reconciliation(
                        "skd", 6, 2, 1, 4, List.of("A-2", "A-3", "A-4", "A-5"), 3, 0, 0, 1));
        ScoreChange again = scores(panitia, table.replace("A-1,umum,95,120,185", "A-1,umum,95,125,185"));
        assertThat(again.change().count()).isEqualTo(1);
        assertThat(again.reconciliation().changed()).isEqualTo(1);
        assertThat(again.reconciliation().same()).isEqualTo(2);
        assertThat(done.change().entry().kind()).isEqualTo(RoundEntry.Kind.SCORES);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aCorrectionIsANewVersionAndTheOldStays() {
        scores(panitia, SKD);
        scoring.perform(
                panitia,
                new ScoreDeed.Enter(
                        id, "A-3", Map.of("tiu", "85"), "Berita acara 7/2026", LocalDate.parse("2099-12-31"), null));
        assertThat(scoring.versions(panitia, id, "A-3"))
                .extracting(ScoreVersion::source, version -> version.values().get("tiu"), ScoreVersion::validUntil)
                .containsExactly(
                        tuple("BKN, surat 12/2026", "80", null),
                        tuple("Berita acara 7/2026", "85", LocalDate.parse("2099-12-31")));
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> scoring.perform(panitia, new ScoreDeed.Enter(id, "A-3", Map.of("tiu", "86"), " ", null, null)));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsValidNoLongerHoldsItsFormationBack() {
        scores(panitia, SKD);
        scoring.perform(
                panitia,
                new ScoreDeed.Enter(
                        id, "A-4", Map.of("tiu", "120"), "Sertifikat", LocalDate.parse("2020-01-01"), null));
        WorkedOut seen = results.preview(panitia, id, "skd", null);
        assertThat(seen.held()).extracting(WorkedOut.Held::formations).containsExactly(List.of("F2"));
        assertThat(seen.held().get(0).reason().english()).contains("A-4").contains("tiu");
        assertThat(seen.candidates()).isEqualTo(5);
    }
}
