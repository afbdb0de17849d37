package id.talaksana.rest;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.api.definition.AgencyDefinition;
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

    AgencyEntry.State state = AgencyEntry.State.OPEN;

    @Override
    public List<AgencyEntry> agencies() {
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

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        return agencies().stream().filter(e -> e.id().equals(agencyId)).findFirst();
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
    public Inspection inspect(Map<String, byte[]> files) {
        throw new UnsupportedOperationException();
    }
}
