package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.Outbox;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.selection.Undecided;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.agenda.JpaNoticeStore;
import id.talaksana.store.rounds.DatabaseRounds;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** What a round of a test needs around it: an agency that is there for the test alone, its services, a clock. */
final class RoundSetting {
    private final Stores stores;
    private final String agency;
    private final Map<String, byte[]> files = new HashMap<>();
    private Clock clock = Clock.systemUTC();
    private String identity = "";
    private BiFunction<StoredRegistry, DatabaseRounds, Gate> gate = (registry, rounds) -> (round, step) -> {};

    RoundSetting(Stores stores, String agency) {
        this.stores = stores;
        this.agency = agency;
    }

    RoundSetting at(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** With further lines of agency.yaml. */
    RoundSetting saying(String more) {
        identity = more;
        return this;
    }

    /** With a further service. */
    RoundSetting with(String file, String service) {
        files.put(file, OpenRound.bytes(service));
        return this;
    }

    /** What keeps steps from being closed, beside that somebody is undecided. */
    RoundSetting gated(BiFunction<StoredRegistry, DatabaseRounds, Gate> gate) {
        this.gate = gate;
        return this;
    }

    /**
     * Publishes the service and opens a round of it.
     *
     * @param service its file, in which it is called seleksi
     * @param opener actor of whoever opens it
     */
    OpenRound open(String service, String opener) {
        StoredRegistry registry = registry();
        publish(registry, agency, identity, with("seleksi.yaml", service).files);
        return around(registry, null).another(opener);
    }

    /** A round that is there already. */
    OpenRound resumed(CaseId id) {
        return around(registry(), id);
    }

    private StoredRegistry registry() {
        return StoredRegistry.at(clock, new YamlLanguage(), stores.definitions, stores.publications, stores.cases);
    }

    private OpenRound around(StoredRegistry registry, CaseId id) {
        DatabaseRounds store = new DatabaseRounds(stores.database);
        DatabaseAgenda agenda = new DatabaseAgenda(stores.database);
        StoredCases cases = new StoredCases(
                registry,
                stores.cases,
                ExtensionCalls.none(registry, new Outbox(agenda, new JpaNoticeStore(stores.database), clock)),
                Assigned.nobody(),
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                Undecided.in(store, registry).and(gate.apply(registry, store)));
        RoundBook book = new RoundBook(registry, cases, store, agenda, clock);
        return new OpenRound(stores, clock, agency, registry, cases, store, book, new StoredRounds(store, book), id);
    }

    /** Publishes the first version of an agency. */
    static void publish(StoredRegistry registry, String agency, String more, Map<String, byte[]> services) {
        Map<String, byte[]> files = new HashMap<>(services);
        files.put("agency.yaml", identity(agency, "1.0.0", more));
        publish(registry, agency, files);
    }

    static void publish(StoredRegistry registry, String agency, Map<String, byte[]> files) {
        Inspection published = registry.publish(agency, files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
    }

    static byte[] identity(String agency, String version, String more) {
        return OpenRound.bytes("talaksana: 1\nagency: " + agency + "\nversion: " + version
                + "\nname: Pemerintah Uji\nunit: BKD\nkind: local-government\ntimeZone: Asia/Jakarta\n" + more);
    }
}
