package id.talaksana.core;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.text.Diagnostic;
import java.util.List;
import java.util.Map;

/** The real catalogue over a store in memory, offered to as an extender would. */
public interface TestCatalogue {
    Catalogue catalogue();

    List<Diagnostic> offer(Map<String, byte[]> files);

    void close(String agency);

    /** A catalogue with one definition in use. */
    static TestCatalogue of(Map<String, byte[]> files) {
        return id.talaksana.core.catalogue.OfferedCatalogue.with(files);
    }
}
