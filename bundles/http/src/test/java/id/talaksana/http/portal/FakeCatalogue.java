package id.talaksana.http.portal;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.definition.AgencyDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Definitions in use, the last one of each agency, with those that were in use before. */
public final class FakeCatalogue implements Catalogue {
    public static final Instant SINCE = Instant.parse("2026-11-01T02:00:00Z");

    private final Map<String, List<AgencyDefinition>> published = new TreeMap<>();
    private final Map<String, AgencyEntry.State> states = new TreeMap<>();
    private final Map<String, Picture> logos = new TreeMap<>();

    public FakeCatalogue publish(AgencyDefinition definition) {
        published
                .computeIfAbsent(definition.agency().id(), id -> new ArrayList<>())
                .add(definition);
        return this;
    }

    /** Publishes a definition with the logo that it names. */
    public FakeCatalogue publish(Map<String, byte[]> files) {
        AgencyDefinition definition = Definitions.read(files);
        var logo = definition.brand().logo();
        logos.put(logo.digest(), new Picture(logo.mediaType(), files.get(logo.file())));
        return publish(definition);
    }

    public void state(String agency, AgencyEntry.State state) {
        states.put(agency, state);
    }

    @Override
    public List<AgencyEntry> agencies() {
        return published.keySet().stream().map(id -> agency(id).orElseThrow()).toList();
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        return Optional.ofNullable(published.get(agencyId))
                .map(all -> new AgencyEntry(
                        agencyId,
                        Optional.of(all.get(all.size() - 1)),
                        states.getOrDefault(agencyId, AgencyEntry.State.OPEN),
                        "bundle id.talaksana.agency-" + agencyId,
                        SINCE,
                        List.of()));
    }

    @Override
    public List<Edition> editions(String agencyId) {
        List<AgencyDefinition> all = published.getOrDefault(agencyId, List.of());
        List<Edition> editions = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            AgencyDefinition definition = all.get(i);
            editions.add(new Edition(
                    definition.version(),
                    definition.digest(),
                    definition.effectiveFrom(),
                    i == all.size() - 1 ? Registry.Standing.IN_USE : Registry.Standing.SUPERSEDED,
                    SINCE));
        }
        return editions;
    }

    @Override
    public Optional<AgencyDefinition> definition(String agencyId, String digest) {
        return published.getOrDefault(agencyId, List.of()).stream()
                .filter(d -> d.digest().equals(digest))
                .findFirst();
    }

    @Override
    public Optional<AgencyDefinition> version(String agencyId, String version) {
        return published.getOrDefault(agencyId, List.of()).stream()
                .filter(d -> d.version().equals(version))
                .findFirst();
    }

    @Override
    public Optional<Picture> logo(String agencyId, String digest) {
        return Optional.ofNullable(logos.get(digest));
    }

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        throw new UnsupportedOperationException("the portal inspects nothing");
    }
}
