package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.core.TestCatalogue;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Offers definitions to a {@link StoredRegistry} without a framework. */
public record OfferedCatalogue(StoredRegistry registry, String agency) implements TestCatalogue {
    private static final Origin TEST = new Origin(Origin.Kind.BUNDLE, "test");

    /** A catalogue with one definition in use. */
    public static OfferedCatalogue with(Map<String, byte[]> files) {
        String agency =
                DefinitionReader.read(files).definition().orElseThrow().agency().id();
        StoredRegistry registry = StoredRegistry.at(
                Clock.systemUTC(),
                new YamlLanguage(),
                new InMemoryDefinitionStore(),
                new InMemoryPublicationStore(),
                new InMemoryCaseStore());
        OfferedCatalogue offered = new OfferedCatalogue(registry, agency);
        offered.offer(files);
        return offered;
    }

    @Override
    public Catalogue catalogue() {
        return registry;
    }

    @Override
    public List<Diagnostic> offer(Map<String, byte[]> files) {
        return registry.publish(agency, files, TEST, "system").diagnostics();
    }

    @Override
    public void close(String agencyId) {
        registry.away(agencyId, TEST);
    }
}
