package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.store.PublicationStore.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** Keeping the register. */
public class PublicationStoreContractTest extends StoreContract {
    private static final Origin ORIGIN = new Origin(Origin.Kind.BUNDLE, "id.talaksana.agency-uji");

    private PublicationStore store() {
        return stores().publications;
    }

    private static Publication act(String agency, int number, Act act, String version) {
        return new Publication(
                agency,
                number,
                act,
                version,
                version == null ? null : CaseBuilder.sha256(version),
                LocalDate.of(2026, 2, 28),
                version == null ? null : ORIGIN,
                "kepala",
                "alasan — é",
                CaseBuilder.NOW);
    }

    @Test
    public void actsAreListedInOrderAsTheyWereMade() {
        List<Publication> acts = List.of(
                act(agency, 1, Act.PUBLISHED, "1.0.0"),
                act(agency, 2, Act.PUBLISHED, "2.0.0"),
                act(agency, 3, Act.ROLLED_BACK, "1.0.0"),
                act(agency, 4, Act.RETIRED, null));
        acts.forEach(act -> assertThat(store().append(act)).isTrue());
        assertThat(store().list(Scope.of(agency))).isEqualTo(acts);
    }

    @Test
    public void aNumberIsGivenOnce() {
        assertThat(store().append(act(agency, 1, Act.PUBLISHED, "1.0.0"))).isTrue();
        assertThat(store().append(act(agency, 1, Act.PUBLISHED, "2.0.0"))).isFalse();
        assertThat(store().list(Scope.of(agency)))
                .extracting(Publication::version)
                .containsExactly("1.0.0");
    }

    @Test
    public void anotherAgencysRegisterIsNotSeen() {
        store().append(act(agency, 1, Act.PUBLISHED, "1.0.0"));
        store().append(act(otherAgency, 1, Act.PUBLISHED, "1.0.0"));
        assertThat(store().list(Scope.of(agency))).hasSize(1);
        assertThat(store().list(Scope.EVERYTHING))
                .extracting(Publication::agency)
                .contains(agency, otherAgency);
    }

    @Test
    public void ofManyWhoWantTheSameNumberOneGetsIt() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String version = i + ".0.0";
                tries.add(() -> store().append(act(agency, 1, Act.PUBLISHED, version)));
            }
            int won = 0;
            for (Future<Boolean> result : pool.invokeAll(tries)) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    public void actsAreReadByTimeAndNarrowed() {
        Publication first = act(agency, 1, Act.PUBLISHED, "1.0.0");
        Publication other = act(otherAgency, 1, Act.PUBLISHED, "1.0.0");
        Publication second = new Publication(
                agency,
                2,
                Act.RETIRED,
                null,
                null,
                null,
                null,
                "pusat/admin",
                null,
                first.at().plusSeconds(60));
        List.of(first, other, second)
                .forEach(act -> assertThat(store().append(act)).isTrue());
        assertThat(newest(new Wanted(agency, null, null, null, null))).containsExactly(second, first);
        assertThat(newest(new Wanted(agency, Act.RETIRED, null, null, null))).containsExactly(second);
        assertThat(newest(new Wanted(agency, null, "admin", null, null))).containsExactly(second);
        assertThat(newest(new Wanted(agency, null, null, second.at(), null))).containsExactly(second);
        assertThat(newest(new Wanted(agency, null, null, null, second.at()))).containsExactly(first);
        assertThat(store().newest(Scope.of(otherAgency), new Wanted(agency, null, null, null, null), 0, 9))
                .isEmpty();
        assertThat(store().newest(Scope.EVERYTHING, new Wanted(agency, null, null, null, null), 1, 1))
                .containsExactly(first);
    }

    private List<Publication> newest(Wanted wanted) {
        return store().newest(Scope.EVERYTHING, wanted, 0, 9);
    }
}
