package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.DefinitionStore.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What waits for several actors at once, by spans of due time: the same in lists and counts. */
public class WorkStoreContractTest extends StoreContract {
    private static final Instant NOW = CaseBuilder.NOW;

    @Before
    public void define() {
        Set<Set<String>> crews = Set.of(Set.of("petugas"), Set.of("kepala"), Set.of("kepala", "sekretaris"), Set.of());
        stores().definitions
                .put(
                        new Stored(
                                agency,
                                CaseBuilder.sha256(agency),
                                "1.0.0",
                                LocalDate.of(2026, 1, 1),
                                "uji",
                                NOW,
                                Map.of()),
                        crews);
    }

    private CaseFile open(CaseBuilder builder) {
        return stores().cases.open(builder.build(), null, ANY_REGISTER);
    }

    private CaseId due(Instant at, String... actors) {
        return open(CaseBuilder.in(agency).actors(actors).due(at)).id();
    }

    private List<CaseId> listed(CaseQuery query) {
        return stores().cases.list(Scope.of(agency), query).cases().stream()
                .map(CaseFile::id)
                .toList();
    }

    private List<Integer> counted(CaseQuery... queries) {
        return stores().work.count(Scope.of(agency), List.of(queries), 1_000);
    }

    @Test
    public void whatWaitsForSeveralActorsIsListedOnceAndCounted() {
        CaseId third = due(NOW.plusSeconds(3), "petugas");
        CaseId first = due(NOW.plusSeconds(1), "kepala");
        CaseId second = due(NOW.plusSeconds(2), "sekretaris", "kepala");
        CaseId last = due(null, "petugas");
        due(NOW, "lain");
        CaseQuery both = CaseQuery.waitingFor(agency, List.of("petugas", "kepala"), 50);
        assertThat(listed(both)).containsExactly(first, second, third, last);
        CaseQuery late = both.due(null, NOW.plusSeconds(2));
        CaseQuery between = both.due(NOW.plusSeconds(2), NOW.plusSeconds(4));
        CaseQuery undated = both.due(CaseQuery.UNDATED, null);
        assertThat(listed(late)).containsExactly(first);
        assertThat(listed(between)).containsExactly(second, third);
        assertThat(listed(undated)).containsExactly(last);
        assertThat(counted(both, late, between, undated)).containsExactly(4, 1, 2, 1);
        assertThat(counted(both.of("layanan"), both.of("lain"))).containsExactly(4, 0);
        assertThat(stores().work.count(Scope.of(agency), List.of(both), 2)).containsExactly(2);
        CaseQuery theirs = CaseQuery.waitingFor(otherAgency, List.of("petugas"), 50);
        assertThat(counted(theirs, both)).containsExactly(0, 4);
        assertThat(stores().cases.list(Scope.EVERYTHING, both).cases()).hasSize(4);
    }

    @Test
    public void whatWaitsForNobodyYetIsAListOfItsOwn() {
        due(NOW, "petugas");
        CaseId nobodys = due(NOW.plusSeconds(1));
        CaseQuery unassigned = CaseQuery.waitingFor(agency, List.of(), 50);
        assertThat(listed(unassigned)).containsExactly(nobodys);
        assertThat(counted(unassigned)).containsExactly(1);
    }

    @Test
    public void whoSentACaseOnIsToldForAllOfAPageAtOnce() {
        CaseFile fresh = open(CaseBuilder.in(agency));
        CaseFile other = open(CaseBuilder.in(agency));
        CaseFile moved =
                stores().cases.change(other.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "a", null, null));
        Map<CaseId, List<StepRow>> openers = stores().work.openers(agency, List.of(fresh, moved));
        assertThat(openers.getOrDefault(fresh.id(), List.of())).isEmpty();
        StepRow closed = stores().cases.rows(Scope.of(agency), moved.id()).get(0);
        assertThat(openers.get(moved.id())).containsExactly(closed);
        assertThat(stores().work.openers(agency, List.of())).isEmpty();
    }
}
