package id.talaksana.http.everyword;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.ScoreSource;
import id.talaksana.api.extension.SignatureProvider;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.applicants.Judging;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.cases.TestAssignments;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.demo.MadeUpFacts;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.WaitingSteps;
import id.talaksana.core.extension.Whiteboard;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.core.tables.ApplicantSheet;
import id.talaksana.core.tables.FormationSheet;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the engine does with a definition: cases of every kind are opened and taken to their end, and each answer noted. */
final class EngineRun {
    private static final LocalDate DAY = LocalDate.parse("2026-03-13");
    private static final int MOST_STEPS = 30;

    private final List<String> said = new ArrayList<>();
    private int number;
    private Instant now = Instant.parse("2026-03-13T02:00:00Z");
    private final Clock clock = new Clock() {
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
    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final StoredRegistry registry = StoredRegistry.at(
            clock, RememberedReadings.LANGUAGE, new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    private final TestAssignments assignments = new TestAssignments(registry, store);
    private final StoredCases cases = StoredCases.at(
            clock,
            registry,
            store,
            ExtensionCalls.within(Duration.ofSeconds(5), new Extensions(said), new WaitingSteps(), registry),
            assignments.assigned);

    /** All cases of a definition. */
    static String of(Map<String, byte[]> files) {
        EngineRun run = new EngineRun();
        run.publish(files);
        AgencyDefinition definition = run.registry.agencies().get(0).current().orElse(null);
        if (definition == null) {
            return "not in force yet";
        }
        definition
                .agency()
                .numbering()
                .forEach(series -> run.said.add(series.series() + " "
                        + Numbering.series(definition.agency(), "pengumuman").map(s -> s.written(7, DAY))));
        definition.services().forEach(service -> run.all(definition, service));
        definition.services().forEach(run::applicants);
        definition.services().forEach(run::seats);
        return String.join("\n", run.said);
    }

    /** What becomes of cases under way when a version comes after another. */
    static String between(Map<String, byte[]> before, Map<String, byte[]> after) {
        EngineRun run = new EngineRun();
        run.publish(before);
        AgencyDefinition definition = run.registry.agencies().get(0).current().orElseThrow();
        for (PublicService service : definition.services()) {
            run.opened(
                    definition, service, tracks(service).get(0), MadeUpFacts.ofOpening(service, DAY.plusDays(9), DAY));
        }
        run.registry
                .plan(definition.agency().id(), after)
                .cases()
                .forEach(f -> run.said.add(f.step() + " " + f.fate() + " " + f.toStep() + " " + f.dueAt() + " "
                        + (f.reason() == null ? "" : f.reason().english())));
        return String.join("\n", run.said);
    }

    private void publish(Map<String, byte[]> files) {
        registry.publish("contoh", files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
    }

    private void all(AgencyDefinition definition, PublicService service) {
        for (Set<String> tracks : tracks(service)) {
            for (Map<String, String> attributes : circumstances(service)) {
                now = Instant.parse("2026-03-13T02:00:00Z");
                CaseFile c = opened(definition, service, tracks, attributes);
                if (c != null) {
                    toItsEnd(c, service);
                }
            }
        }
        Map<String, String> soon = MadeUpFacts.ofOpening(service, DAY.plusDays(1), DAY);
        opened(definition, service, tracks(service).get(0), soon);
        service.applicant()
                .forEach(a ->
                        soon.put(a.id(), a.values().get(a.values().size() - 1).id()));
        opened(definition, service, tracks(service).get(0), soon);
        service.fields().forEach(field -> {
            Map<String, String> without = MadeUpFacts.ofOpening(service, DAY.plusDays(9), DAY);
            without.remove(field.id());
            opened(definition, service, tracks(service).get(0), without);
        });
        attempt(() -> cases.open(
                account("pemohon"),
                new Opening("contoh", service.id(), "Uji", Set.of(), Map.of(), List.of(), null),
                Channel.REST));
    }

    /** How applicants come in by a table, and what the rules say of them on a day and a year later. */
    private void applicants(PublicService service) {
        ApplicantSheet sheet = new ApplicantSheet(service, Set.of(), DAY);
        said.add(sheet.columns().toString());
        for (Step step : service.steps()) {
            if (step.decision() == null || step.decision().of() != Requirement.Of.APPLICANT) {
                continue;
            }
            step.decision().outcomes().forEach(outcome -> said.add(String.valueOf(outcome.silence())));
            for (LocalDate day : List.of(DAY, DAY.plusYears(1))) {
                Judging judging = new Judging(service, step.decision().eligibility(), Map.of(), DAY, day);
                said.add(String.valueOf(judging.again()));
                for (String number : List.of("1", "4")) {
                    Map<String, String> all =
                            new HashMap<>(circumstances(service).get(0));
                    all.putAll(MadeUpFacts.of(service.applicants().fields(), DAY));
                    service.applicants().fields().stream()
                            .filter(field -> field.kind() == Step.Fact.Kind.NUMBER)
                            .forEach(field -> all.put(field.id(), number));
                    said.add(judging.of(new Applicant(1, "A", "a", null, null, null, null, false, all))
                            .toString());
                }
            }
        }
    }

    private static List<Set<String>> tracks(PublicService service) {
        List<Set<String>> all = new ArrayList<>(
                service.tracks().stream().map(track -> Set.of(track.id())).toList());
        all.add(Set.of());
        return all;
    }

    /** Each attribute with its first and its last value, and numbers at both ends. */
    private static List<Map<String, String>> circumstances(PublicService service) {
        Map<String, String> first = MadeUpFacts.ofOpening(service, DAY.plusDays(9), DAY);
        List<Map<String, String>> all = new ArrayList<>(List.of(first));
        service.applicant().forEach(attribute -> List.copyOf(all).forEach(one -> {
            Map<String, String> last = new HashMap<>(one);
            last.put(
                    attribute.id(),
                    attribute.values().get(attribute.values().size() - 1).id());
            all.add(last);
        }));
        for (Step.Fact field : service.fields()) {
            if (field.max() != null && field.kind() == Step.Fact.Kind.NUMBER) {
                Map<String, String> most = new HashMap<>(all.get(all.size() - 1));
                most.put(field.id(), field.max().toPlainString());
                all.add(most);
            }
            if (field.kind() == Step.Fact.Kind.TEXT || field.kind() == Step.Fact.Kind.CHOICE) {
                Map<String, String> other = new HashMap<>(first);
                other.put(
                        field.id(),
                        field.kind() == Step.Fact.Kind.TEXT
                                ? "x".repeat(60)
                                : field.values().stream()
                                        .map(PublicService.Choice::id)
                                        .collect(Collectors.joining(", ")));
                all.add(other);
            }
        }
        return all;
    }

    private CaseFile opened(
            AgencyDefinition definition, PublicService service, Set<String> tracks, Map<String, String> attributes) {
        List<String> all =
                service.knownRequirements().stream().map(Requirement::id).toList();
        Opening bare = new Opening(definition.agency().id(), service.id(), "Uji", tracks, attributes, List.of(), null);
        attempt(() -> cases.open(account(null), bare, Channel.REST));
        return attempt(() -> cases.open(
                account(null),
                new Opening("contoh", service.id(), "Uji", tracks, attributes, all, null),
                Channel.REST));
    }

    private void toItsEnd(CaseFile opened, PublicService service) {
        number++;
        CaseFile c = opened;
        Set<String> turnedDown = new HashSet<>();
        for (int i = 0; i < MOST_STEPS && c.state() == CaseFile.State.OPEN; i++) {
            note(c);
            StepRow row = c.open().get(0);
            if (row.waitsForOthers()) {
                Deed came = new Deed.Resume(c.id(), row.step(), "Perbaikan datang", List.of(), Map.of(), null);
                c = cases.perform(account(null), came, Channel.REST);
                row = c.open().get(0);
            }
            if (row.actors().isEmpty()) {
                assignments.assignRest("contoh", service.id(), "petugas");
                c = cases.find(account(null), c.id());
            }
            Step step = service.step(row.step()).orElseThrow();
            CaseFile at = c;
            CaseFile next = number % 2 == 1 ? byOthers(at, step, service) : null;
            Deed bare = new Deed.Complete(at.id(), step.id(), null, null, List.of(), null);
            next = next == null ? attempt(() -> cases.perform(account(null), bare, Channel.REST)) : next;
            for (String outcome : outcomes(step, turnedDown)) {
                Deed deed = new Deed.Complete(
                        at.id(),
                        step.id(),
                        outcome,
                        "catatan",
                        List.of(),
                        MadeUpFacts.ofStep(step, DAY),
                        step.checklist().stream().map(StepCheck::id).toList(),
                        null);
                next = next == null ? attempt(() -> cases.perform(account(null), deed, Channel.REST)) : next;
            }
            if (next == null) {
                return;
            }
            c = next;
            now = now.plus(Duration.ofHours(25));
        }
        note(c);
    }

    /** By those who may not all, and without each fact in turn. */
    private CaseFile byOthers(CaseFile c, Step step, PublicService service) {
        for (Step.Fact fact : step.facts()) {
            Map<String, String> facts = MadeUpFacts.ofStep(step, DAY);
            facts.remove(fact.id());
            CaseFile next = attempt(() -> cases.perform(
                    account(null),
                    new Deed.Complete(c.id(), step.id(), null, null, List.of(), facts, null),
                    Channel.REST));
            if (next != null) {
                return next;
            }
        }
        if (service.actors().size() > 2) {
            return null;
        }
        return service.actors().stream()
                .map(actor -> attempt(() -> cases.perform(
                        account(actor.id()),
                        new Deed.Complete(
                                c.id(), step.id(), null, "lain", List.of(), MadeUpFacts.ofStep(step, DAY), null),
                        Channel.REST)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** In another order for each case, and each that turns down once. */
    private List<String> outcomes(Step step, Set<String> turnedDown) {
        List<String> outcomes = new ArrayList<>(step.outcomes().stream()
                .filter(outcome -> !outcome.turnsDown() || turnedDown.add(step.id() + outcome.id()))
                .map(Step.Outcome::id)
                .toList());
        Collections.rotate(outcomes, number);
        outcomes.add(null);
        return outcomes;
    }

    private void note(CaseFile c) {
        said.add(c.state() + " " + c.dueAt() + " " + c.tracks() + " " + c.attributes() + " " + c.products());
        c.open().forEach(row -> said.add("  " + row.step() + " " + row.actors() + " " + row.dueAt()));
    }

    private void seats(PublicService service) {
        byte[] table = "Kode Formasi;Alokasi\nF;1\n".getBytes(StandardCharsets.UTF_8);
        try {
            said.add(new FormationSheet(service, DAY)
                    .read(() -> new ByteArrayInputStream(table), null)
                    .toString());
        } catch (Refusal refusal) {
            said.add(refusal.reason().english());
        }
    }

    private CaseFile attempt(java.util.function.Supplier<CaseFile> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            said.add(refusal.reason().english().replaceAll("contoh-[0-9A-Z]+", "#") + " " + refusal.allowed());
            return null;
        }
    }

    /** Somebody of every actor, or of one. */
    private Account account(String actor) {
        Set<String> all = registry.agencies().get(0).current().orElseThrow().services().stream()
                .flatMap(service -> service.actors().stream())
                .map(a -> a.id())
                .collect(Collectors.toSet());
        return actor == null || !all.contains(actor)
                ? new Account("budi", "Budi", Role.OFFICER, "contoh", all, true)
                : new Account("ani", "Ani", Role.OFFICER, "contoh", Set.of(actor), true);
    }

    /** Extensions that answer the same to everybody and note what they were told. */
    private record Extensions(List<String> said) implements Whiteboard {
        @Override
        public Optional<Offer> find(String agency, Step.Call call) {
            said.add(call.point() + " " + call.name());
            return Optional.of(new Offer() {
                @Override
                public Object take() {
                    return new Extension(said);
                }

                @Override
                public void giveBack() {}
            });
        }
    }

    private record Extension(List<String> said) implements EligibilityRule, ScoreSource, SignatureProvider, Notifier {
        @Override
        public Verdict judge(StepInHand step) {
            told(step);
            return Verdict.eligible("Layak", "Eligible");
        }

        @Override
        public Map<String, BigDecimal> scores(StepInHand step) {
            told(step);
            Map<String, BigDecimal> scores = new LinkedHashMap<>();
            for (String id : step.parameters().getOrDefault(IDS, "teori").split(" ")) {
                scores.put(id, BigDecimal.TEN);
            }
            return scores;
        }

        @Override
        public Signature sign(StepInHand step, byte[] content) {
            told(step);
            return new Signature("SHA256", "Kepala", new byte[] {1});
        }

        @Override
        public String tell(StepInHand step) {
            told(step);
            return "terkirim";
        }

        private void told(StepInHand step) {
            said.add(step.facts() + " " + step.parameters());
        }
    }
}
