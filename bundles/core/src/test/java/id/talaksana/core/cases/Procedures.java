package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.InMemoryAgendaStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryNoticeStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.agenda.DatedSteps;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.Outbox;
import id.talaksana.core.selection.Undecided;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small procedures, published and run in memory: a step is a line of YAML in braces, done by one officer. */
final class Procedures {
    static final Account OFFICER = new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas"), true);
    static final Account ADMINISTRATOR = new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);

    private static final String HEAD =
            """
            talaksana: 1
            service: izin
            title: Izin Belajar
            document: {kind: service-page, number: 1/SOP/2025}
            actors: [{id: petugas, name: Petugas}]
            """;

    /** What time it is; tests set it. */
    Instant now = Instant.parse("2026-03-13T07:58:00Z");

    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final InMemoryCaseStore store = new InMemoryCaseStore();
    final StoredRegistry registry = StoredRegistry.at(
            clock, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    final InMemoryAgendaStore agendaStore = new InMemoryAgendaStore();
    final Outbox outbox = new Outbox(agendaStore, new InMemoryNoticeStore(), clock);
    /** To whom steps can be handed, by login name. */
    final Map<String, Account> people = new HashMap<>();

    final StoredCases cases = new StoredCases(
            registry,
            store,
            ExtensionCalls.none(registry, outbox),
            Assigned.nobody(),
            new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
            Undecided.nobody(),
            name -> Optional.ofNullable(people.get(name)));
    /** What waits for no person; tests have it work. */
    final Agenda agenda = new Agenda(agendaStore, clock, List.of(new DatedSteps(cases)));

    /** A service's file. */
    static String service(String head, List<String> steps) {
        StringBuilder yaml = new StringBuilder(HEAD + head + "steps:\n");
        steps.forEach(step -> yaml.append(step.contains("actors: []") ? "  - {" : "  - {actors: [petugas], ")
                .append(step.contains("text:") ? "" : "text: Langkah, ")
                .append(step)
                .append("}\n"));
        return yaml.toString();
    }

    /** What is wrong with it; empty: it is in use. */
    List<Diagnostic> publish(String version, String head, List<String> steps) {
        return publish(Samples.AGENCY.replace("1.0.0", version), service(head, steps));
    }

    List<Diagnostic> publish(String agency, String service) {
        Inspection published = registry.publish(
                "contoh", Samples.files(agency, service), new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        return published.definition().isPresent() ? List.of() : published.diagnostics();
    }

    CaseFile open(String... tracks) {
        return cases.open(
                OFFICER,
                new Opening("contoh", "izin", "Perihal", Set.of(tracks), Map.of(), List.of(), null),
                Channel.REST);
    }

    CaseFile done(CaseFile c, String step) {
        return done(c, step, null, null);
    }

    CaseFile done(CaseFile c, String step, String outcome, String comment) {
        return cases.perform(OFFICER, new Deed.Complete(c.id(), step, outcome, comment, List.of(), null), Channel.REST);
    }

    static List<String> open(CaseFile c) {
        return c.open().stream().map(StepRow::step).toList();
    }

    /** What does not verify. */
    List<String> faults(CaseFile c) {
        return cases.verify(OFFICER, c.id()).faults().stream()
                .map(fault -> fault.english())
                .toList();
    }

    List<StepRow> rows(CaseFile c) {
        return cases.history(OFFICER, c.id());
    }
}
