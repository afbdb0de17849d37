package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.selection.Undecided;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.rounds.DatabaseRounds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rounds of one service of an agency that is there for a test alone. */
final class RoundOfTest {
    final StoredRegistry registry;
    final StoredCases cases;
    final DatabaseRounds store;
    final RoundBook book;
    final StoredRounds rounds;
    private final String agency;

    private RoundOfTest(Stores stores, String agency, Clock clock) {
        this.agency = agency;
        registry = StoredRegistry.at(clock, new YamlLanguage(), stores.definitions, stores.publications, stores.cases);
        store = new DatabaseRounds(stores.database);
        cases = new StoredCases(
                registry,
                stores.cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                Undecided.in(store, registry));
        book = new RoundBook(registry, cases, store, clock);
        rounds = new StoredRounds(store, book);
    }

    /** @param service its file, in which it is called seleksi */
    static RoundOfTest of(Stores stores, String agency, String service) {
        return of(stores, agency, service, Clock.systemUTC());
    }

    static RoundOfTest of(Stores stores, String agency, String service, Clock clock) {
        RoundOfTest round = new RoundOfTest(stores, agency, clock);
        round.publish("1.0.0", service);
        return round;
    }

    void publish(String version, String service) {
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: " + version + "\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        Map<String, byte[]> files = Map.of("agency.yaml", bytes(identity), "seleksi.yaml", bytes(service));
        Inspection published = registry.publish(agency, files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Account officer(String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    CaseId open(Account who) {
        return cases.open(
                        who,
                        new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), Map.of(), List.of(), null),
                        Channel.REST)
                .id();
    }
}
