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

/** A round of a published service {@code seleksi} in a database, with the parts of the core that carry it. */
record OpenRound(
        String agency,
        StoredRegistry registry,
        StoredCases cases,
        DatabaseRounds store,
        RoundBook book,
        StoredRounds rounds,
        CaseId id) {

    /** @param opener actor of whoever opens it */
    static OpenRound of(Stores stores, String agency, String service, String opener, Clock clock) {
        StoredRegistry registry =
                StoredRegistry.at(clock, new YamlLanguage(), stores.definitions, stores.publications, stores.cases);
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        Map<String, byte[]> files = Map.of("agency.yaml", bytes(identity), "seleksi.yaml", bytes(service));
        Inspection published = registry.publish(agency, files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
        DatabaseRounds store = new DatabaseRounds(stores.database);
        StoredCases cases = new StoredCases(
                registry,
                stores.cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                Undecided.in(store, registry));
        RoundBook book = new RoundBook(registry, cases, store, clock);
        Opening opening = new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), Map.of(), List.of(), null);
        CaseId id = cases.open(officer(agency, opener), opening, Channel.REST).id();
        return new OpenRound(agency, registry, cases, store, book, new StoredRounds(store, book), id);
    }

    Account officer(String actor) {
        return officer(agency, actor);
    }

    static Account officer(String agency, String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
