package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.core.record.RecordCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.Test;

public class ChainTest {
    private static final Instant T = Instant.parse("2026-01-05T01:00:00Z");

    @Test
    public void anUntouchedRecordIsWhole() {
        List<StepRow> rows = rows();
        assertThat(verify(caseFile(rows), rows).faults()).isEmpty();
    }

    @Test
    public void anyChangeOfAClosedRowIsFoundAndItsPlaceIsNamed() {
        List<UnaryOperator<StepRow>> tamperings = List.of(
                r -> with(r, r.step() + "x", r.closedBy(), r.closedAt(), r.outcome(), r.comment()),
                r -> with(r, r.step(), "orang-lain", r.closedAt(), r.outcome(), r.comment()),
                r -> with(r, r.step(), r.closedBy(), r.closedAt().plusMillis(1), r.outcome(), r.comment()),
                r -> with(r, r.step(), r.closedBy(), r.closedAt(), "tolak", r.comment()),
                r -> with(r, r.step(), r.closedBy(), r.closedAt(), r.outcome(), null));
        for (int i = 0; i < 5; i++) {
            for (UnaryOperator<StepRow> tampering : tamperings) {
                List<StepRow> rows = rows();
                CaseFile honest = caseFile(rows);
                rows.set(i, tampering.apply(rows.get(i)));
                assertThat(verify(honest, rows).faults().get(0).english()).startsWith("Row " + (i + 1) + " ");
            }
        }
    }

    @Test
    public void aRowThatIsRemovedSwappedOrCutOffIsFound() {
        for (int i = 0; i < 5; i++) {
            List<StepRow> rows = rows();
            CaseFile honest = caseFile(rows);
            rows.remove(i);
            assertThat(verify(honest, rows).faults()).isNotEmpty();
        }
        List<StepRow> rows = rows();
        CaseFile honest = caseFile(rows);
        rows.add(rows.remove(1));
        assertThat(verify(honest, rows).faults()).isNotEmpty();
    }

    @Test
    public void anotherOpeningDoesNotFit() {
        List<StepRow> rows = rows();
        CaseFile c = caseFile(rows);
        CaseFile other = new CaseFile(
                c.id(),
                c.service(),
                "f".repeat(64),
                c.definitionVersion(),
                c.subject(),
                c.tracks(),
                c.attributes(),
                c.presented(),
                c.state(),
                c.products(),
                c.openedBy(),
                c.openedAt(),
                c.closedAt(),
                null,
                null,
                null,
                c.closedSteps(),
                c.head(),
                c.version(),
                c.open());
        assertThat(verify(other, rows).faults()).isNotEmpty();
    }

    private static RecordCheck verify(CaseFile c, List<StepRow> rows) {
        return RecordCheck.of(new CaseRecord(digest -> Optional.empty()), c, rows);
    }

    private static List<StepRow> rows() {
        CaseFile opened = caseFile(List.of());
        String previous = CaseRecord.opening(opened);
        List<StepRow> rows = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            StepRow row =
                    row(number, "langkah-" + number, "budi", T.plusSeconds(number), "done", "catatan", previous, null);
            previous = CaseRecord.row(opened, row, List.of());
            rows.add(row(number, row.step(), "budi", row.closedAt(), "done", "catatan", row.previous(), previous));
        }
        return rows;
    }

    private static StepRow with(StepRow r, String step, String by, Instant at, String outcome, String comment) {
        return row(r.number(), step, by, at, outcome, comment, r.previous(), r.digest());
    }

    private static StepRow row(
            int number,
            String step,
            String by,
            Instant at,
            String outcome,
            String comment,
            String previous,
            String digest) {
        return new StepRow(
                number,
                step,
                List.of("petugas"),
                T,
                number - 1,
                null,
                null,
                by,
                at,
                outcome,
                comment,
                List.of(),
                Channel.REST,
                null,
                null,
                null,
                number,
                previous,
                digest);
    }

    private static CaseFile caseFile(List<StepRow> rows) {
        String head = rows.isEmpty() ? "" : rows.get(rows.size() - 1).digest();
        return new CaseFile(
                new CaseId("contoh", "0123456789ABC"),
                "izin",
                "0".repeat(64),
                "1.0.0",
                "Perihal",
                Set.of("cpns"),
                Map.of("asal", "luar"),
                List.of(),
                CaseFile.State.COMPLETED,
                List.of(),
                "budi",
                T,
                null,
                null,
                null,
                null,
                rows.size(),
                head,
                rows.size() + 1L,
                List.of());
    }
}
