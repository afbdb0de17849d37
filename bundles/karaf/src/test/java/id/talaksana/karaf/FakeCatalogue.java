package id.talaksana.karaf;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.definition.AgencyDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One agency; remembers what it was given to inspect. */
public final class FakeCatalogue implements Catalogue {
    public AgencyEntry entry = Samples.entry(AgencyEntry.State.OPEN, List.of());
    public Map<String, byte[]> inspected;

    @Override
    public List<AgencyEntry> agencies() {
        return List.of(entry);
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        return Optional.of(entry).filter(e -> e.id().equals(agencyId));
    }

    @Override
    public List<Edition> editions(String agencyId) {
        return List.of();
    }

    @Override
    public Optional<AgencyDefinition> definition(String agencyId, String digest) {
        return entry.current();
    }

    @Override
    public Optional<AgencyDefinition> version(String agencyId, String version) {
        return entry.current().filter(d -> d.version().equals(version));
    }

    @Override
    public Optional<Picture> logo(String agencyId, String digest) {
        return Optional.empty();
    }

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        inspected = files;
        return new Inspection(Optional.empty(), List.of(Samples.ERROR));
    }
}
