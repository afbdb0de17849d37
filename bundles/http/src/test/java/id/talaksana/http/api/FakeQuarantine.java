package id.talaksana.http.api;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.text.Diagnostic;
import java.time.Instant;
import java.util.List;

/** One half copy that is held back. */
final class FakeQuarantine implements Quarantine {
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
        return List.of(new Held(
                new Origin(Origin.Kind.FILE, "separuh.zip"),
                null,
                List.of(FakeCatalogue.BROKEN),
                Instant.parse("2026-08-01T01:00:00Z")));
    }
}
