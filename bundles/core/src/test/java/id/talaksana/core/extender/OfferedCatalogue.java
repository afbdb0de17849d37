package id.talaksana.core.extender;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.definition.DefinitionReader;
import java.util.List;
import java.util.Map;

/** Offers definitions to a {@link StoredCatalogue} without a framework. */
public record OfferedCatalogue(StoredCatalogue stored, String agency) implements TestCatalogue {

    /** A catalogue with one definition in use. */
    public static OfferedCatalogue with(Map<String, byte[]> files) {
        String agency =
                DefinitionReader.read(files).definition().orElseThrow().agency().id();
        OfferedCatalogue offered = new OfferedCatalogue(new StoredCatalogue(new InMemoryDefinitionStore()), agency);
        offered.offer(files);
        return offered;
    }

    @Override
    public Catalogue catalogue() {
        return stored;
    }

    @Override
    public List<Diagnostic> offer(Map<String, byte[]> files) {
        return stored.offer(agency, files, "test");
    }

    @Override
    public void close(String agencyId) {
        stored.close(agencyId, "test");
    }
}
