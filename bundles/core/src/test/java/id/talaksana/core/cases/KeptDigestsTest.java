package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.StepRow.Move;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** The digests of cases stay, byte for byte, those of records that are kept already. */
public class KeptDigestsTest {
    private static final Instant T = Instant.parse("2026-01-05T01:00:00Z");
    private static final StepRow OPENED = StepRow.opened(2, "periksa", List.of("kepala"), T.plusSeconds(9), null);

    @Test
    public void anOpeningSaysWhatWasThereAndWhatItOpened() {
        CaseFile c = caseFile(List.of("surat", "rekomendasi"), List.of(row("surat", null, null)));
        assertThat(CaseRecord.opening(c)).isEqualTo("831415903fea313abcfe77357731393be2d4a8ade63de85ebc6f3f920c21bdd8");
        assertThat(CaseRecord.opening(caseFile(List.of(), List.of())))
                .isEqualTo("64fa1eba838c6a42d9f4105b1d301c9f3f2239ea7639e6f1a77d378183ec0314");
    }

    @Test
    public void aRowSaysItsMoveItsEvidenceAndWhatItOpenedWhereThereIsAny() {
        CaseFile c = caseFile(List.of(), List.of());
        assertThat(CaseRecord.row(c, row(null, null, null), List.of()))
                .isEqualTo("4d122d1498fa5f0ccc0639d4260f1ee11f38ee60d32d86cee36a8484edf73611");
        assertThat(CaseRecord.row(c, row("surat", new Move("1.0.0", "a", "2.0.0", "b"), "nip 1"), List.of(OPENED)))
                .isEqualTo("7251802807ab1fcc546315e68a99c796c50a495cc6007cd4626e6577003fe172");
    }

    private static StepRow row(String presented, Move move, String evidence) {
        return new StepRow(
                1,
                "terima",
                List.of("petugas", "kepala"),
                T,
                0,
                T.plusSeconds(60),
                null,
                "budi",
                T.plusSeconds(9),
                "done",
                "catatan é😀",
                presented == null ? List.of() : List.of(presented),
                Channel.REST,
                "kunci",
                move,
                evidence,
                1,
                "0".repeat(64),
                null);
    }

    private static CaseFile caseFile(List<String> presented, List<StepRow> open) {
        return new CaseFile(
                new CaseId("contoh", "0123456789ABC"),
                "izin",
                "0".repeat(64),
                "1.0.0",
                "Perihal",
                Set.of("cpns", "pppk"),
                Map.of("asal", "luar"),
                presented,
                CaseFile.State.OPEN,
                List.of(),
                "budi",
                T,
                null,
                null,
                null,
                null,
                0,
                "",
                1,
                open);
    }
}
