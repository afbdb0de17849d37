package id.talaksana.karaf;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.text.Diagnostic;
import java.util.List;

/** A quarantine with what a test puts there. */
public final class FakeQuarantine implements Quarantine {
    public List<Held> held = List.of();

    @Override
    public void hold(Origin origin, String agency, List<Diagnostic> findings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Held> held() {
        return held;
    }
}
