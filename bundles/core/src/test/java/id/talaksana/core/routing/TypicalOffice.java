package id.talaksana.core.routing;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Typical;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

/** An agency with the procedures that any has, and its people; in memory, on 13 March 2026 at 15.58 in its zone. */
public final class TypicalOffice {
    public static final LocalDate TODAY = LocalDate.parse("2026-03-13");
    public static final Account ADMINISTRATOR =
            new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    public final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    public final StoredCases cases = StoredCases.at(CLOCK, registry, store);
    /** Holds every actor of every service. */
    public final Account officer;

    public TypicalOffice() {
        var published = registry.publish("contoh", Typical.files(), new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        if (published.definition().isEmpty()) {
            throw new AssertionError(published.diagnostics().toString());
        }
        Set<String> actors = published.definition().get().services().stream()
                .flatMap(service -> service.actors().stream())
                .map(actor -> actor.id())
                .collect(Collectors.toSet());
        officer = new Account("budi", "Budi", Role.OFFICER, "contoh", actors, true);
    }

    /** Whether a step of a case waits for those who were asked to mend something. */
    public boolean waitsForOthers(CaseId id, String step) {
        return cases.find(officer, id).open().stream()
                .anyMatch(row -> row.step().equals(step) && row.waitsForOthers());
    }

    public PublicService service(String id) {
        return registry.agency("contoh")
                .orElseThrow()
                .current()
                .orElseThrow()
                .service(id)
                .orElseThrow();
    }
}
