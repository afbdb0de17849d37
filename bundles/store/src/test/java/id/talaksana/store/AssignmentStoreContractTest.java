package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.AssignmentStore.StoredAssignment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** Assignments, and what they do to open rows. */
public class AssignmentStoreContractTest extends StoreContract {
    private static final String FIRST = "langkah-1";
    private static final String SILENT = CaseBuilder.sha256("silent");
    private static final String NAMING = CaseBuilder.sha256("naming");

    @Test
    public void assignmentsAreKeptInOrderAndEachNumberIsGivenOnce() {
        StoredAssignment first = assignment(1, FIRST, "kepala", "petugas");
        StoredAssignment back = assignment(2, FIRST);
        assertThat(store().append(first, Set.of())).isTrue();
        assertThat(store().append(back, Set.of())).isTrue();
        assertThat(store().append(assignment(2, "lain", "kepala"), Set.of())).isFalse();
        assertThat(store().list(Scope.of(agency))).containsExactly(first, back);
        assertThat(store().list(Scope.of(otherAgency))).isEmpty();
        assertThat(store().list(Scope.EVERYTHING)).containsSubsequence(first, back);
    }

    @Test
    public void openRowsOfTheStepTakeTheActorsAndStandOnTheirWorkLists() {
        CaseFile waiting = open(silent());
        CaseFile again = open(silent());
        List<CaseFile> others = List.of(
                open(silent().service("lain")),
                open(CaseBuilder.in(agency).digest(NAMING).actors()),
                open(CaseBuilder.in(otherAgency).digest(SILENT).actors()),
                stores().cases
                        .change(open(silent()).id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "a", null, null)));

        store().append(assignment(1, FIRST, "kepala", "petugas"), Set.of(SILENT, CaseBuilder.sha256("none")));

        for (CaseFile each : List.of(waiting, again)) {
            CaseFile now = find(each);
            assertThat(now.open().get(0).actors()).containsExactly("kepala", "petugas");
            assertThat(now.version()).isEqualTo(each.version() + 1);
            assertThat(now.head()).isEqualTo(each.head());
        }
        others.forEach(each -> assertThat(find(each)).isEqualTo(each));
        for (String actor : List.of("kepala", "petugas")) {
            assertThat(worklist(actor)).extracting(CaseFile::id).containsExactly(waiting.id(), again.id());
        }
        assertThat(worklist("sekretaris")).isEmpty();
    }

    @Test
    public void theNewestTakesThePlaceOfTheOneBeforeAndMayTakeItBack() {
        CaseFile c = open(silent());
        store().append(assignment(1, FIRST, "petugas"), Set.of(SILENT));
        store().append(assignment(2, FIRST, "kepala"), Set.of(SILENT));
        assertThat(worklist("petugas")).isEmpty();
        assertThat(worklist("kepala")).containsExactly(find(c));
        long version = find(c).version();
        store().settle(assignment(2, FIRST, "kepala"), Set.of(SILENT));
        assertThat(find(c).version()).as("nothing was written").isEqualTo(version);
        store().append(assignment(3, FIRST), Set.of(SILENT));
        assertThat(find(c).open().get(0).actors()).isEmpty();
        assertThat(worklist("kepala")).isEmpty();
    }

    @Test
    public void whatWasDecidedBeforeIsDecidedAnewAndClosedRowsKeepTheirActors() {
        CaseFile c = open(silent());
        store().append(assignment(1, FIRST, "petugas"), Set.of(SILENT));
        int[] decided = new int[1];
        stores().cases.change(c.id(), null, ANY_REGISTER, situation -> {
            decided[0]++;
            return CaseBuilder.step(situation, "budi", null, null);
        });
        assertThat(decided[0]).isGreaterThanOrEqualTo(1);
        StepRow closed = stores().cases.rows(Scope.of(agency), c.id()).get(0);
        assertThat(closed.actors()).containsExactly("petugas");
        store().append(assignment(2, FIRST, "kepala"), Set.of(SILENT));
        assertThat(stores().cases.rows(Scope.of(agency), c.id()).get(0)).isEqualTo(closed);
    }

    private AssignmentStore store() {
        return stores().assignments;
    }

    private CaseBuilder silent() {
        return CaseBuilder.in(agency).digest(SILENT).actors();
    }

    private CaseFile open(CaseBuilder builder) {
        return stores().cases.open(builder.build(), null, ANY_REGISTER);
    }

    private CaseFile find(CaseFile c) {
        return stores().cases.find(Scope.EVERYTHING, c.id()).orElseThrow();
    }

    private List<CaseFile> worklist(String actor) {
        return stores().cases
                .list(Scope.of(agency), new CaseQuery(null, null, null, actor, null, null, 10))
                .cases();
    }

    private StoredAssignment assignment(int number, String step, String... actors) {
        return new StoredAssignment(
                agency,
                number,
                "layanan",
                step,
                List.of(actors),
                "pengelola",
                Instant.parse("2026-03-13T07:58:00.123Z"),
                number % 2 == 0 ? null : "Surat tugas 7\nbaris kedua");
    }
}
