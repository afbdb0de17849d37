package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.DefinitionStore.Stored;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Keeping definitions. */
public class DefinitionStoreContractTest extends StoreContract {

    private DefinitionStore store() {
        return stores().definitions;
    }

    private static Stored definition(String agency, String version, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Stored(
                agency,
                CaseBuilder.sha256(agency + version + content),
                version,
                LocalDate.of(2026, 2, 28),
                "berkas " + version + ".kar",
                CaseBuilder.NOW,
                Map.of("agency.yaml", bytes, "layanan.yaml", new byte[70_000]));
    }

    private static void assertSame(Stored found, Stored expected) {
        assertThat(found).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    public void aDefinitionIsFoundByDigestAndByVersion() {
        Stored definition = definition(agency, "1.0.0", "nama: Dinas — é");
        assertSame(store().put(definition, Set.of(Set.of("petugas"))), definition);
        assertSame(store().find(agency, definition.digest()).orElseThrow(), definition);
        assertSame(store().findVersion(agency, "1.0.0").orElseThrow(), definition);
        assertThat(store().find(otherAgency, definition.digest())).isEmpty();
        assertThat(store().findVersion(otherAgency, "1.0.0")).isEmpty();
        assertThat(store().findVersion(agency, "1.0.1")).isEmpty();
    }

    @Test
    public void keepingItAgainChangesNothing() {
        Stored definition = definition(agency, "1.0.0", "a");
        store().put(definition, Set.of(Set.of("petugas"), Set.of()));
        assertThat(store().put(definition, Set.of(Set.of("petugas"), Set.of())).digest())
                .isEqualTo(definition.digest());
        assertThat(listed()).hasSize(1);
    }

    @Test
    public void aVersionBelongsToTheFirstContent() {
        Stored first = definition(agency, "1.0.0", "a");
        Stored second = definition(agency, "1.0.0", "b");
        store().put(first, Set.of());
        assertThat(store().put(second, Set.of()).digest()).isEqualTo(first.digest());
        assertThat(store().find(agency, second.digest())).isEmpty();
        Stored elsewhere = definition(otherAgency, "1.0.0", "b");
        assertThat(store().put(elsewhere, Set.of()).digest()).isEqualTo(elsewhere.digest());
    }

    @Test
    public void versionsMayShareCrews() {
        store().put(definition(agency, "1.0.0", "a"), Set.of(Set.of("petugas"), Set.of("petugas", "kepala")));
        store().put(definition(agency, "2.0.0", "b"), Set.of(Set.of("petugas"), Set.of("kepala")));
        assertThat(listed()).extracting(Stored::version).containsExactly("1.0.0", "2.0.0");
    }

    @Test
    public void nothingNeedBeKnownOfDateAndOrigin() {
        Stored bare = new Stored(agency, CaseBuilder.sha256(agency), "1.0.0", null, null, CaseBuilder.NOW, Map.of());
        store().put(bare, Set.of());
        assertSame(store().findVersion(agency, "1.0.0").orElseThrow(), bare);
    }

    private List<Stored> listed() {
        return store().list().stream()
                .filter(each -> each.agency().equals(agency))
                .toList();
    }
}
