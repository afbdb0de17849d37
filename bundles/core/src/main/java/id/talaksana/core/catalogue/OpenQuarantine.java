package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.text.Diagnostic;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is held back, for as long as the process lives: after a restart each offer is judged anew. */
@Component(service = Quarantine.class)
public final class OpenQuarantine implements Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(OpenQuarantine.class);

    private final Clock clock;
    private final Map<Origin, Held> held = new ConcurrentHashMap<>();

    @Activate
    public OpenQuarantine(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public void hold(Origin origin, String agency, List<Diagnostic> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("nothing is held back without a reason");
        }
        Held before = held.get(origin);
        if (before == null || !before.findings().equals(findings)) {
            findings.forEach(f -> LOG.warn("{} is held back: {}", origin, f.line(Locale.ENGLISH)));
        }
        held.merge(
                origin,
                new Held(origin, agency, findings, clock.instant()),
                (old, now) -> new Held(origin, agency, findings, old.since()));
    }

    @Override
    public void release(Origin origin) {
        held.remove(origin);
    }

    @Override
    public List<Held> held() {
        return held.values().stream()
                .sorted(Comparator.comparing(h -> h.origin().toString()))
                .toList();
    }
}
