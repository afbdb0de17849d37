package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.demo.MadeUpFacts;
import id.talaksana.core.extension.DeclaredExtensions;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.WaitingSteps;
import id.talaksana.language.AgencyFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;

/** Every service of an agency runs from its first step to its last, through each return once, on each of its tracks. */
public class AgencyRunTest {
    private static final LocalDate DAY = LocalDate.parse("2025-12-01");

    private final TestCatalogue catalogue = TestCatalogue.of(AgencyFiles.definition());
    private final AgencyDefinition definition =
            catalogue.catalogue().agencies().get(0).current().orElseThrow();
    private final ExtensionCalls extensions = ExtensionCalls.within(
            Duration.ofSeconds(30),
            new DeclaredExtensions(definition.agency().id()),
            new WaitingSteps(),
            catalogue.catalogue());
    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final TestAssignments assignments = new TestAssignments(catalogue.catalogue(), store);
    private final StoredCases cases =
            StoredCases.at(Clock.systemUTC(), catalogue.catalogue(), store, extensions, assignments.assigned);

    public AgencyRunTest() throws IOException {}

    @Before
    public void assignWhomTheDocumentsDoNotName() {
        definition
                .services()
                .forEach(service -> assignments.assignRest(
                        definition.agency().id(),
                        service.id(),
                        service.actors().get(0).id()));
    }

    @Test
    public void everyExtensionThatIsCalledIsInTheBundle() {
        assertThat(extensions.absent()).isEmpty();
    }

    @Test
    public void everyServiceRunsInTheOrderOfItsDocument() {
        for (PublicService service : definition.services()) {
            for (Set<String> tracks : choices(service)) {
                assertThat(run(service, tracks, false))
                        .as(service.id() + " " + tracks)
                        .isEqualTo(service.steps().stream()
                                .filter(step -> step.isOn(tracks))
                                .map(Step::id)
                                .toList());
            }
        }
    }

    @Test
    public void everyTrackLeavesOutTheStepsOfOthers() {
        for (PublicService service : definition.services()) {
            for (Track track : service.tracks()) {
                List<String> expected = service.steps().stream()
                        .filter(s -> s.tracks().or(List.of()).isEmpty()
                                || s.tracks().value().contains(track.id()))
                        .map(Step::id)
                        .toList();
                assertThat(run(service, Set.of(track.id()), false))
                        .as(track.id())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    public void everyReturnComesBackAndGoesOn() {
        for (PublicService service : definition.services()) {
            Set<String> run = new HashSet<>();
            choices(service).forEach(tracks -> run.addAll(run(service, tracks, true)));
            assertThat(run).isEqualTo(service.steps().stream().map(Step::id).collect(Collectors.toSet()));
        }
    }

    /** What an opening may say of the tracks to come to every step. */
    private static List<Set<String>> choices(PublicService service) {
        return service.exclusiveTracks()
                ? service.tracks().stream().map(track -> Set.of(track.id())).toList()
                : List.of(Set.of());
    }

    private List<String> run(PublicService service, Set<String> tracks, boolean returning) {
        CaseFile c = cases.open(officer(service), opening(service, tracks), Channel.SYSTEM);
        Set<String> returned = new HashSet<>();
        List<String> steps = new ArrayList<>();
        while (c.state() == State.OPEN) {
            if (c.open().get(0).waitsForOthers()) {
                String waiting = c.open().get(0).step();
                c = cases.perform(
                        officer(service),
                        new Deed.Resume(c.id(), waiting, "Perbaikan datang", List.of(), Map.of(), null),
                        Channel.SYSTEM);
            }
            Step step = service.step(c.open().get(0).step()).orElseThrow();
            steps.add(step.id());
            Outcome outcome = choose(step, returning ? returned : null);
            c = cases.perform(
                    officer(service),
                    new Deed.Complete(
                            c.id(),
                            step.id(),
                            outcome == null ? null : outcome.id(),
                            "catatan",
                            List.of(),
                            MadeUpFacts.ofStep(step, DAY),
                            step.checklist().stream().map(StepCheck::id).toList(),
                            null),
                    Channel.SYSTEM);
            if (outcome != null && outcome.returns()) {
                assertThat(c.open())
                        .extracting(StepRow::step)
                        .containsExactly(outcome.returnTo().value());
            }
            assertThat(steps).as("it must come to an end").hasSizeLessThan(500);
        }
        assertThat(c.state()).isEqualTo(State.COMPLETED);
        assertThat(cases.verify(officer(service), c.id()).intact()).isTrue();
        return steps;
    }

    /** A return that was not taken yet, if returns are wanted; else the first way that goes on. */
    private static Outcome choose(Step step, Set<String> returned) {
        for (Outcome outcome : step.outcomes()) {
            if (returned != null && outcome.returns() && returned.add(step.id() + outcome.id())) {
                return outcome;
            }
        }
        return step.outcomes().stream().filter(o -> !o.turnsDown()).findFirst().orElse(null);
    }

    private Account officer(PublicService service) {
        Set<String> all = service.actors().stream().map(a -> a.id()).collect(Collectors.toSet());
        return new Account(
                "penguji", "Penguji", Role.OFFICER, definition.agency().id(), all, true);
    }

    private Opening opening(PublicService service, Set<String> tracks) {
        List<Requirement> requirements = service.knownRequirements();
        return new Opening(
                definition.agency().id(),
                service.id(),
                "Uji",
                tracks,
                MadeUpFacts.ofOpening(service, DAY, DAY),
                requirements.stream()
                        .filter(r -> r.of() == Requirement.Of.CASE)
                        .map(Requirement::id)
                        .toList(),
                null);
    }
}
