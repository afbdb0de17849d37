package id.talaksana.core.extender;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.core.Samples;
import org.junit.Test;

public class StoredCatalogueTest {
    private final InMemoryDefinitionStore store = new InMemoryDefinitionStore();
    private final StoredCatalogue catalogue = new StoredCatalogue(store);

    @Test
    public void aSoundOfferIsInUseAtOnce() {
        assertThat(Diagnostic.anyError(catalogue.offer("contoh", Samples.sound(), "a")))
                .isFalse();
        AgencyEntry entry = catalogue.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.origin()).isEqualTo("a");
        assertThat(current().version()).isEqualTo("1.0.0");
    }

    @Test
    public void theLastGoodVersionStaysWhenAnUpdateIsRefused() {
        catalogue.offer("contoh", Samples.sound(), "a");
        String digest = current().digest();
        String spoilt = Samples.SERVICE.replace("[kepala]", "[ketua]");
        catalogue.offer("contoh", Samples.files(Samples.AGENCY.replace("1.0.0", "2.0.0"), spoilt), "a");
        assertThat(current().digest()).isEqualTo(digest);
        AgencyEntry entry = catalogue.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.diagnostics()).extracting(Diagnostic::rule).contains("dangling-name");
    }

    @Test
    public void theSameNumberWithAnotherContentIsRefused() {
        catalogue.offer("contoh", Samples.sound(), "a");
        String digest = current().digest();
        var found = catalogue.offer("contoh", Samples.files(Samples.AGENCY, Samples.SERVICE + "# lain\n"), "a");
        assertThat(found.get(0).rule()).isEqualTo("version-taken");
        assertThat(current().digest()).isEqualTo(digest);
    }

    @Test
    public void aDefinitionOfAnotherAgencyIsRefused() {
        assertThat(catalogue.offer("lain", Samples.sound(), "a").get(0).rule()).isEqualTo("wrong-agency");
        assertThat(catalogue.agency("contoh")).isEmpty();
        assertThat(catalogue.agency("lain").orElseThrow().state()).isEqualTo(State.REFUSED);
    }

    @Test
    public void whatWasEverPublishedIsFoundByDigestAndVersion() {
        catalogue.offer("contoh", Samples.sound(), "a");
        AgencyDefinition one = current();
        catalogue.offer("contoh", Samples.files(Samples.AGENCY.replace("1.0.0", "2.0.0"), Samples.SERVICE), "a");
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(catalogue.definition("contoh", one.digest())).contains(one);
        assertThat(catalogue.version("contoh", "1.0.0")).contains(one);
        assertThat(catalogue.definition("lain", one.digest())).isEmpty();
    }

    @Test
    public void aNewStartKnowsAgenciesWhoseBundleIsAway() {
        catalogue.offer("contoh", Samples.sound(), "a");
        StoredCatalogue restarted = new StoredCatalogue(store);
        AgencyEntry entry = restarted.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.CLOSED);
        assertThat(entry.current().orElseThrow().digest()).isEqualTo(current().digest());
    }

    @Test
    public void onlyItsOwnOriginClosesAnAgency() {
        catalogue.offer("contoh", Samples.sound(), "a");
        catalogue.close("contoh", "b");
        assertThat(catalogue.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        catalogue.close("contoh", "a");
        assertThat(catalogue.agency("contoh").orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(catalogue.agency("contoh").orElseThrow().current()).isPresent();
    }

    private AgencyDefinition current() {
        return catalogue.agency("contoh").orElseThrow().current().orElseThrow();
    }
}
