package id.talaksana.http.api;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Publishing;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes what the catalogue finds sound, and remembers what it was asked. */
final class FakeRegistry implements Registry, Publishing {
    static final Map<String, byte[]> FILES = Map.of("agency.yaml", new byte[] {1, 2}, "izin.yaml", new byte[] {3});

    final List<String> asked = new ArrayList<>();
    private final FakeCatalogue catalogue;
    private final List<VersionEntry> versions = new ArrayList<>(List.of(new VersionEntry(
            "1.1.0",
            "b".repeat(64),
            new Origin(Origin.Kind.BUNDLE, "id.talaksana.agency-kanreg"),
            null,
            Standing.IN_USE,
            "system",
            Instant.parse("2026-08-01T01:00:00Z"),
            null,
            3)));

    FakeRegistry(FakeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** There is a version that stands so. */
    void has(String version, Standing standing) {
        versions.add(new VersionEntry(
                version,
                "d".repeat(64),
                new Origin(Origin.Kind.UPLOAD, "rini"),
                null,
                standing,
                "rini",
                Instant.parse("2026-08-02T01:00:00Z"),
                null,
                0));
    }

    @Override
    public Inspection publish(String agency, Map<String, byte[]> files, Origin origin, String by, String decree) {
        asked.add("publish " + agency + " " + files.keySet() + " " + origin + " " + by);
        Inspection inspection = catalogue.inspect(files);
        inspection
                .definition()
                .ifPresent(d -> versions.add(
                        0,
                        new VersionEntry(
                                d.version(),
                                d.digest(),
                                origin,
                                d.effectiveFrom(),
                                Standing.IN_USE,
                                by,
                                Instant.parse("2026-08-02T01:00:00Z"),
                                decree,
                                0)));
        return inspection;
    }

    @Override
    public void here(String agency, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void leaves(String agency, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void arrived(Origin.Kind way) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void away(String agency, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Recorded> acts(String agency) {
        return List.of();
    }

    @Override
    public List<VersionEntry> versions(String agency) {
        if (!agency.equals("kanreg")) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "There is none."), List.of());
        }
        return List.copyOf(versions);
    }

    @Override
    public void rollback(String agency, String version, String by, String reason) {
        asked.add("rollback " + agency + " " + version + " " + by + " " + reason);
    }

    @Override
    public void retire(String agency, String by, String reason) {
        asked.add("retire " + agency + " " + by + " " + reason);
    }

    @Override
    public void resume(String agency, String by, String reason) {
        asked.add("resume " + agency + " " + by + " " + reason);
    }

    @Override
    public void freeze(String agency, String by, String reason) {
        asked.add("freeze " + agency + " " + by + " " + reason);
    }

    @Override
    public void thaw(String agency, String by, String reason) {
        asked.add("thaw " + agency + " " + by + " " + reason);
    }

    @Override
    public Plan plan(String agency, Map<String, byte[]> files) {
        asked.add("plan " + agency + " " + files.keySet());
        return new Plan(
                agency,
                "1.1.0",
                "2.0.0",
                "c".repeat(64),
                List.of(FakeCatalogue.GAP),
                List.of(),
                Map.of(Plan.Fate.NEEDS_DECISION, 3L),
                Map.of(),
                List.of(),
                List.of());
    }

    @Override
    public Optional<Map<String, byte[]>> files(String agency, String version) {
        return Optional.of(FILES);
    }
}
