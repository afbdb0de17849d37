package id.talaksana.core.demo;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.SecretFile;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With {@code talaksana.demo=true}: one account for each actor of each agency, with generated passwords in a file that
 * only its owner can read; somebody for each step for which the document names nobody; and a few sample cases at different
 * steps. Runs once for each agency.
 */
@Component(
        immediate = true,
        service = {})
public final class Demonstration {
    static final String FILE = "demo-passwords";
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private static final Account SYSTEM =
            new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Cases cases;
    private final Assignments assignments;
    private final Clock clock;
    private final Path file;
    private final ScheduledExecutorService worker;

    @Activate
    public Demonstration(
            BundleContext context,
            @Reference Catalogue catalogue,
            @Reference Accounts accounts,
            @Reference Cases cases,
            @Reference Assignments assignments,
            @Reference Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.cases = cases;
        this.assignments = assignments;
        this.clock = clock;
        String data = context.getProperty("talaksana.data");
        this.file = Path.of(data == null ? "data" : data).resolve(FILE);
        if (Boolean.parseBoolean(context.getProperty("talaksana.demo"))) {
            worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "talaksana-demo"));
            worker.scheduleWithFixedDelay(this::seedAll, 0, 1, TimeUnit.SECONDS);
        } else {
            worker = null;
        }
    }

    @Deactivate
    void stop() {
        if (worker != null) {
            worker.shutdownNow();
        }
    }

    private void seedAll() {
        for (AgencyEntry entry : catalogue.agencies()) {
            try {
                if (entry.state() == AgencyEntry.State.OPEN) {
                    seed(entry);
                }
            } catch (Refusal refusal) {
                LOG.warn("Sample data of {} is made later: {}", entry.id(), refusal.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.error("Sample data of {} could not be made", entry.id(), e);
            }
        }
    }

    private void seed(AgencyEntry entry) throws IOException {
        Map<String, Account> officers = new LinkedHashMap<>();
        for (PublicService service : entry.current().orElseThrow().services()) {
            new Cast(entry.id(), service).all().forEach(officer -> officers.putIfAbsent(officer.name(), officer));
        }
        Map<Account, char[]> added = new LinkedHashMap<>();
        for (Account officer : officers.values()) {
            if (accounts.find(officer.name()).isEmpty()) {
                added.put(officer, accounts.add(officer));
            }
        }
        if (added.isEmpty()) {
            return;
        }
        write(added);
        for (PublicService service : entry.current().orElseThrow().services()) {
            assign(entry.id(), service);
            for (int number = 1; number <= 3; number++) {
                sample(entry.current().orElseThrow(), service, new Cast(entry.id(), service), number);
            }
        }
        LOG.info("Sample accounts and cases of {} are there; passwords are in {}", entry.id(), file.toAbsolutePath());
    }

    /** Whoever of the agency comes first in its document does what the document gives to nobody. */
    private void assign(String agency, PublicService service) {
        List<String> waiting = assignments.list(SYSTEM, agency, service.id()).stream()
                .filter(step -> step.actors().isEmpty())
                .map(Assignment::step)
                .toList();
        assignments.assign(
                SYSTEM,
                agency,
                service.id(),
                waiting,
                List.of(new Cast(agency, service).first().id()),
                "contoh");
    }

    private void write(Map<Account, char[]> added) throws IOException {
        StringBuilder lines = new StringBuilder(Files.exists(file) ? Files.readString(file) : "");
        added.forEach((account, password) ->
                lines.append(account.name()).append(' ').append(password).append('\n'));
        SecretFile.write(file, lines.toString());
    }

    /** Steps with dates of years ago are completed late. */
    private static final String LATE = "Contoh";

    /** A case that has gone a few steps, further for each number, always by outcomes that go forward. */
    private void sample(AgencyDefinition definition, PublicService service, Cast cast, int number) {
        Set<String> presented = new LinkedHashSet<>();
        List<Requirement> requirements = service.knownRequirements();
        requirements.stream()
                .filter(r -> r.of() == Requirement.Of.CASE && r.producedBy() == null)
                .forEach(r -> presented.add(r.id()));
        LocalDate today = LocalDate.now(clock);
        Map<String, String> attributes = MadeUpFacts.ofOpening(service, today.plusDays(60), today);
        Opening opening = new Opening(
                definition.agency().id(),
                service.id(),
                "Contoh " + number + ": " + Sourced.inUse(service.title(), service.id()),
                service.exclusiveTracks() ? Set.of(service.tracks().get(0).id()) : Set.of(),
                attributes,
                List.copyOf(presented),
                "demo-" + service.id() + "-" + number);
        CaseFile c = cases.open(cast.opener(), opening, StepRow.Channel.SYSTEM);
        int steps = (number - 1) * Math.max(1, service.steps().size() / 4);
        for (int i = 0; i < steps && somebodys(c).isPresent(); i++) {
            c = goOn(c, somebodys(c).get(), definition, cast);
        }
    }

    /** The first open step that waits for a person of the office. */
    private static Optional<StepRow> somebodys(CaseFile c) {
        return c.open().stream()
                .filter(row -> !row.isStopped() && !row.isOfDate())
                .findFirst();
    }

    private CaseFile goOn(CaseFile c, StepRow row, AgencyDefinition definition, Cast cast) {
        Step step =
                definition.service(c.service()).orElseThrow().step(row.step()).orElseThrow();
        String outcome = step.outcomes(c.circumstances(definition)).stream()
                .filter(o -> !o.turnsDown())
                .map(Step.Outcome::id)
                .findFirst()
                .orElse(null);
        Deed deed = new Deed.Complete(
                c.id(),
                row.step(),
                outcome,
                LATE,
                List.of(),
                MadeUpFacts.ofStep(step, LocalDate.now(clock)),
                step.checklist().stream().map(Step.Check::id).toList(),
                null);
        return cases.perform(cast.at(row, step), deed, StepRow.Channel.SYSTEM);
    }
}
