package id.talaksana.http.api;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One agency with two versions of its definition, and one that was refused. */
final class FakeCatalogue implements Catalogue {
    static final AgencyDefinition OLD = Samples.definition("1.0.0", "a".repeat(64));
    static final AgencyDefinition CURRENT = Samples.definition("1.1.0", "b".repeat(64));

    static final Diagnostic GAP = new Diagnostic(
            Diagnostic.Severity.WARNING,
            "persetujuan-teknis.yaml",
            12,
            3,
            "numbering-gap",
            new Text("Nomor 2 tidak ada.", "Number 2 is absent."),
            new Text("Periksa dokumen.", "Check the document."),
            null);
    static final Diagnostic BROKEN = new Diagnostic(
            Diagnostic.Severity.ERROR,
            "layanan.yaml",
            1,
            1,
            "syntax",
            new Text("YAML rusak.", "Broken YAML."),
            new Text("Perbaiki.", "Mend it."),
            null);

    static final Diagnostic TAKEN = new Diagnostic(
            Diagnostic.Severity.ERROR,
            "agency.yaml",
            3,
            1,
            "version-taken",
            new Text("Versi 1.1.0 sudah terbit dengan isi lain.", "Version 1.1.0 was published with another content."),
            new Text("Naikkan versi.", "Raise the version."),
            null);

    AgencyEntry.State state = AgencyEntry.State.OPEN;
    /** Nothing was ever offered. */
    boolean empty;

    @Override
    public List<AgencyEntry> agencies() {
        if (empty) {
            return List.of();
        }
        return List.of(
                new AgencyEntry(
                        "kanreg",
                        Optional.of(CURRENT),
                        state,
                        "bundle id.talaksana.agency-kanreg/1.1.0",
                        Instant.parse("2026-08-01T01:00:00Z"),
                        List.of(GAP)),
                new AgencyEntry("rusak", Optional.empty(), AgencyEntry.State.REFUSED, null, null, List.of(BROKEN)));
    }

    /** Its database does not answer. */
    boolean away;

    @Override
    public Optional<AgencyEntry> fresh(String agencyId) {
        if (away) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, new Text("Basis data.", "Database."), List.of());
        }
        return agency(agencyId);
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        return agencies().stream().filter(e -> e.id().equals(agencyId)).findFirst();
    }

    @Override
    public List<Edition> editions(String agencyId) {
        return agencyId.equals("kanreg")
                ? List.of(edition(CURRENT, Standing.IN_USE), edition(OLD, Standing.SUPERSEDED))
                : List.of();
    }

    static Edition edition(AgencyDefinition definition, Standing standing) {
        return new Edition(
                definition.version(),
                definition.digest(),
                definition.effectiveFrom(),
                standing,
                Instant.parse("2026-08-01T01:00:00Z"));
    }

    @Override
    public Optional<AgencyDefinition> definition(String agencyId, String digest) {
        return List.of(OLD, CURRENT).stream()
                .filter(d -> agencyId.equals("kanreg") && d.digest().equals(digest))
                .findFirst();
    }

    @Override
    public Optional<AgencyDefinition> version(String agencyId, String version) {
        return List.of(OLD, CURRENT).stream()
                .filter(d -> agencyId.equals("kanreg") && d.version().equals(version))
                .findFirst();
    }

    @Override
    public Optional<Picture> logo(String agencyId, String digest) {
        return Optional.empty();
    }

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        String content = new String(files.getOrDefault("agency.yaml", new byte[0]), StandardCharsets.UTF_8);
        return switch (content.strip()) {
            case "new" -> new Inspection(Optional.of(Samples.definition("2.0.0", "c".repeat(64))), List.of(GAP));
            case "known" -> new Inspection(Optional.of(CURRENT), List.of());
            case "taken" -> new Inspection(Optional.empty(), List.of(TAKEN));
            default -> new Inspection(Optional.empty(), List.of(BROKEN, GAP));
        };
    }
}
