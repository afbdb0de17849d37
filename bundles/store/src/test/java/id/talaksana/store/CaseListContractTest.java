package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.DefinitionStore.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** Lists of cases and their pages. */
public class CaseListContractTest extends StoreContract {
    private static final Instant NOW = CaseBuilder.NOW;

    private CaseStore store() {
        return stores().cases;
    }

    private CaseFile open(CaseBuilder builder) {
        return store().open(builder.build(), null, ANY_REGISTER);
    }

    private void define(String anAgency, Set<Set<String>> crews) {
        stores().definitions
                .put(
                        new Stored(
                                anAgency,
                                CaseBuilder.sha256(anAgency),
                                "1.0.0",
                                LocalDate.of(2026, 1, 1),
                                "uji",
                                NOW,
                                Map.of()),
                        crews);
    }

    /** All pages of a query, each as long as asked for but the last. */
    private List<CaseId> all(Scope scope, CaseQuery query) {
        List<CaseId> found = new ArrayList<>();
        String after = query.after();
        do {
            CasePage page = store().list(scope, query.from(after));
            page.cases().forEach(each -> found.add(each.id()));
            after = page.next();
            assertThat(page.cases()).hasSize(after == null ? page.cases().size() : query.limit());
        } while (after != null);
        return found;
    }

    private static CaseQuery newest(int limit) {
        return new CaseQuery(null, null, null, null, null, null, limit);
    }

    private static CaseQuery waitingFor(String actor, int limit) {
        return new CaseQuery(null, null, null, actor, null, null, limit);
    }

    @Test
    public void theNewestCaseComesFirst() {
        List<CaseId> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            opened.add(open(CaseBuilder.in(agency)).id());
        }
        open(CaseBuilder.in(otherAgency));
        Collections.reverse(opened);
        for (int limit : List.of(1, 2, 3, 6, 7, 8, 200)) {
            assertThat(all(Scope.of(agency), newest(limit))).isEqualTo(opened);
        }
    }

    @Test
    public void aPageHoldsWholeCases() {
        CaseFile open = open(CaseBuilder.in(agency));
        CaseFile moved = store().change(
                        open(CaseBuilder.in(agency)).id(),
                        null,
                        ANY_REGISTER,
                        s -> CaseBuilder.step(s, "a", null, null));
        CaseFile closed =
                store().change(open(CaseBuilder.in(agency)).id(), null, ANY_REGISTER, s -> CaseBuilder.last(s, "a"));
        assertThat(store().list(Scope.of(agency), newest(10)).cases()).containsExactly(closed, moved, open);
    }

    @Test
    public void centralStaffSeesAllAgencies() {
        String service = "layanan-" + agency;
        String number = CaseBuilder.nextNumber();
        CaseId theirs = open(CaseBuilder.in(otherAgency).service(service).number(number))
                .id();
        CaseId mine =
                open(CaseBuilder.in(agency).service(service).number(number)).id();
        CaseId newest = open(CaseBuilder.in(agency).service(service)).id();
        for (int limit : List.of(1, 2, 3)) {
            assertThat(all(Scope.EVERYTHING, new CaseQuery(null, service, null, null, null, null, limit)))
                    .containsExactly(newest, mine, theirs);
            assertThat(all(Scope.EVERYTHING, new CaseQuery(null, service, State.OPEN, null, null, null, limit)))
                    .containsExactly(newest, mine, theirs);
        }
        assertThat(all(Scope.EVERYTHING, new CaseQuery(otherAgency, null, null, null, null, null, 5)))
                .containsExactly(theirs);
        assertThat(all(Scope.EVERYTHING, newest(200))).contains(newest, mine, theirs);
    }

    @Test
    public void listsAreFiltered() {
        CaseId first = open(CaseBuilder.in(agency).service("satu")).id();
        CaseId second = open(CaseBuilder.in(agency).service("dua")).id();
        CaseId closed = open(CaseBuilder.in(agency).service("dua")).id();
        store().change(closed, null, ANY_REGISTER, s -> CaseBuilder.last(s, "a"));
        Scope scope = Scope.of(agency);
        assertThat(all(scope, new CaseQuery(agency, "satu", null, null, null, null, 5)))
                .containsExactly(first);
        assertThat(all(scope, new CaseQuery(null, null, State.COMPLETED, null, null, null, 5)))
                .containsExactly(closed);
        assertThat(all(scope, new CaseQuery(null, null, State.OPEN, null, null, null, 5)))
                .containsExactly(second, first);
        assertThat(all(scope, new CaseQuery(null, "dua", State.OPEN, null, null, null, 5)))
                .containsExactly(second);
        assertThat(all(scope, new CaseQuery(null, null, State.REJECTED, null, null, null, 5)))
                .isEmpty();
    }

    @Test
    public void aWorkListHasWhatWaitsForTheActor() {
        define(agency, Set.of(Set.of("petugas"), Set.of("kepala"), Set.of("kepala", "sekretaris"), Set.of()));
        CaseId officer = open(CaseBuilder.in(agency).due(NOW.plusSeconds(40))).id();
        CaseId head = open(CaseBuilder.in(agency).actors("kepala").due(NOW.plusSeconds(30)))
                .id();
        CaseId either = open(CaseBuilder.in(agency)
                        .actors("sekretaris", "kepala")
                        .due(NOW.plusSeconds(20)))
                .id();
        // Whom nobody was assigned to waits for no actor.
        CaseId nobody =
                open(CaseBuilder.in(agency).actors().due(NOW.plusSeconds(10))).id();
        CaseId undated = open(CaseBuilder.in(agency).actors("kepala").due(null)).id();
        CaseId done = open(CaseBuilder.in(agency).actors("kepala").due(NOW)).id();
        store().change(done, null, ANY_REGISTER, s -> CaseBuilder.last(s, "a"));
        Scope scope = Scope.of(agency);

        for (int limit : List.of(1, 2, 3, 10)) {
            assertThat(all(scope, waitingFor("kepala", limit))).containsExactly(either, head, undated);
            assertThat(all(scope, waitingFor("sekretaris", limit))).containsExactly(either);
            assertThat(all(scope, waitingFor("petugas", limit))).containsExactly(officer);
            assertThat(all(scope, waitingFor("tak-dikenal", limit))).isEmpty();
            assertThat(all(Scope.EVERYTHING, new CaseQuery(agency, null, null, "kepala", null, null, limit)))
                    .containsExactly(either, head, undated);
        }
        assertThat(all(Scope.EVERYTHING, waitingFor("sekretaris", 200)))
                .contains(either)
                .doesNotContain(head, nobody);
        assertThat(all(scope, new CaseQuery(null, null, null, null, Instant.MAX, null, 5)))
                .contains(nobody);
        assertThat(all(scope, new CaseQuery(null, null, State.COMPLETED, "kepala", null, null, 5)))
                .isEmpty();
        assertThat(all(scope, new CaseQuery(null, "lain", null, "kepala", null, null, 5)))
                .isEmpty();
        assertThat(all(scope, new CaseQuery(null, "layanan", null, "sekretaris", null, null, 5)))
                .containsExactly(either);
    }

    @Test
    public void listsAreOfOneOpenerAlone() {
        define(agency, Set.of(Set.of("petugas")));
        CaseId mine = open(CaseBuilder.in(agency).openedBy("pelamar")).id();
        CaseId newer =
                open(CaseBuilder.in(agency).openedBy("pelamar/admin").due(NOW)).id();
        open(CaseBuilder.in(agency).openedBy("pelamar-lain"));
        open(CaseBuilder.in(agency).openedBy("admin/pelamar"));
        open(CaseBuilder.in(otherAgency).openedBy("pelamar"));
        for (int limit : List.of(1, 2, 5)) {
            assertThat(all(Scope.of(agency), newest(limit).ofOpener("pelamar"))).containsExactly(newer, mine);
            assertThat(all(Scope.of(agency), waitingFor("petugas", limit).ofOpener("pelamar")))
                    .containsExactly(newer, mine);
            assertThat(all(Scope.of(agency), newest(limit).ofOpener("siapa"))).isEmpty();
        }
    }

    @Test
    public void whatIsDueComesInOrderOfDueTime() {
        define(agency, Set.of(Set.of("petugas")));
        CaseId later = open(CaseBuilder.in(agency).due(NOW.plusMillis(2))).id();
        CaseId sooner = open(CaseBuilder.in(agency).due(NOW.plusMillis(1))).id();
        open(CaseBuilder.in(agency).due(NOW.plusMillis(3)));
        open(CaseBuilder.in(agency).due(null));
        CaseId theirs = open(CaseBuilder.in(otherAgency).due(NOW)).id();
        Instant before = NOW.plusMillis(3);
        for (int limit : List.of(1, 2, 5)) {
            CaseQuery query = new CaseQuery(null, null, null, null, before, null, limit);
            assertThat(all(Scope.of(agency), query)).containsExactly(sooner, later);
            assertThat(all(Scope.EVERYTHING, query)).containsSubsequence(theirs, sooner, later);
        }
        assertThat(all(Scope.of(agency), new CaseQuery(null, null, null, null, NOW.plusNanos(1_000_001), null, 5)))
                .containsExactly(sooner);
        assertThat(all(Scope.of(agency), new CaseQuery(null, null, null, "petugas", NOW.plusMillis(2), null, 5)))
                .containsExactly(sooner);
    }

    @Test
    public void pagesOfManyCasesMissAndRepeatNothing() {
        define(agency, Set.of(Set.of("petugas"), Set.of("petugas", "kepala")));
        Random random = new Random(7);
        List<CaseFile> opened = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CaseBuilder builder =
                    CaseBuilder.in(agency).due(random.nextInt(8) == 0 ? null : NOW.plusMillis(random.nextInt(6)));
            opened.add(open(random.nextBoolean() ? builder : builder.actors("petugas", "kepala")));
        }
        Comparator<CaseFile> byDue = Comparator.comparing(
                        (CaseFile c) -> c.open().get(0).dueAt() == null
                                ? Instant.MAX
                                : c.open().get(0).dueAt())
                .thenComparing(CaseFile::id);
        List<CaseId> expected = opened.stream().sorted(byDue).map(CaseFile::id).toList();
        for (int limit : List.of(1, 7, 59, 60)) {
            assertThat(all(Scope.of(agency), waitingFor("petugas", limit))).isEqualTo(expected);
        }
    }

    @Test
    public void anotherAgencyIsNotListed() {
        open(CaseBuilder.in(otherAgency));
        assertThat(all(Scope.of(agency), newest(5))).isEmpty();
        assertThat(all(Scope.of(agency), new CaseQuery(otherAgency, null, null, null, null, null, 5)))
                .isEmpty();
        assertThat(all(Scope.of(agency), new CaseQuery(otherAgency, null, null, "petugas", null, null, 5)))
                .isEmpty();
        assertThat(all(Scope.of(agency), new CaseQuery(null, null, null, null, Instant.MAX, null, 5)))
                .isEmpty();
    }

    @Test
    public void aPageMarkThatNobodyGaveOutIsRefused() {
        for (String mark : List.of("bukan", "", "%%%", "d3x4fGF8Yg", "bnwwfGF8MDAwMDAwMDAwMDAwMQ==x")) {
            assertThatThrownBy(
                            () -> store().list(Scope.of(agency), new CaseQuery(null, null, null, null, null, mark, 5)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
