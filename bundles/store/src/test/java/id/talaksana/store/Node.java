package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.ChangeBell;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.Presence;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What one process of an installation has: its stores, and what it keeps in memory of them. */
final class Node {
    final String agency;
    final StoredRegistry registry;
    final StoredCalendars calendars;
    final StoredCases cases;
    private final Account officer;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Node(String agency, Stores stores, ChangeBell changes, Presence presence) {
        this.agency = agency;
        officer = new Account("budi", "Budi", Role.OFFICER, agency, Set.of("petugas", "kepala"), true);
        registry = StoredRegistry.at(
                Clock.systemUTC(),
                new YamlLanguage(),
                stores.definitions,
                stores.publications,
                stores.cases,
                changes,
                presence);
        calendars = new StoredCalendars(stores.calendars, changes, Clock.systemUTC());
        cases = StoredCases.at(Clock.systemUTC(), registry, stores.cases);
        // Heard after those above, in whose place it tells the test.
        for (Topic topic : Topic.values()) {
            changes.hear(topic, heard::add);
        }
    }

    /** One that hears the others. */
    static Node hearing(String agency, Stores stores, ChangeBell changes, Presence presence) {
        return new Node(agency, stores, changes, presence);
    }

    /** One that hears nothing: what it finds out it finds out by trying. */
    static Node deaf(String agency, Stores stores) {
        return new Node(agency, stores, (topic, listener) -> () -> {}, Presence.ALONE);
    }

    /** Waits until it has heard of what makes this true. */
    void hears(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            assertThat(heard.poll(60, TimeUnit.SECONDS)).as("a change").isNotNull();
        }
    }

    void upload(String version) {
        upload(version, "");
    }

    /** @param more lines of agency.yaml */
    void upload(String version, String more) {
        bring(new Origin(Origin.Kind.UPLOAD, "adm"), version, more);
    }

    /** An origin brings a version. */
    void bring(Origin origin, String version, String more) {
        Map<String, byte[]> files = Samples.files(
                Samples.AGENCY
                                .replace("version: 1.0.0", "version: " + version)
                                .replace("agency: contoh", "agency: " + agency)
                        + more,
                Samples.SERVICE);
        assertThat(registry.publish(agency, files, origin, "adm").definition()).isPresent();
    }

    String version() {
        return registry.agency(agency)
                .flatMap(AgencyEntry::current)
                .map(d -> d.version())
                .orElse("");
    }

    boolean is(AgencyEntry.State state) {
        return registry.agency(agency).filter(a -> a.state() == state).isPresent();
    }

    CaseFile open() {
        Opening opening =
                new Opening(agency, "izin", "Izin", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null);
        return cases.open(officer, opening, Channel.REST);
    }

    CaseFile complete(CaseFile file, String step, String outcome) {
        return cases.perform(officer, new Deed.Complete(file.id(), step, outcome, null, List.of(), null), Channel.REST);
    }
}
