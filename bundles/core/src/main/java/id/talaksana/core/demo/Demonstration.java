package id.talaksana.core.demo;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.SecretFile;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.selection.Selecting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With {@code talaksana.demo=true}: one account for each actor of each agency and one for all of them, with generated passwords
 * in a file that only its owner can read; somebody for each step for which the document names nobody; a few sample cases at
 * different steps, and rounds half-way. Runs once for each agency, while the installation already serves.
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
    private final Assignments assignments;
    private final RoundDesk desk;
    private final Clock clock;
    private final Path file;
    private final ScheduledExecutorService worker;
    /** Of the worker alone: rounds take longer than all the rest, and come when each agency has its accounts. */
    private final Deque<Runnable> rounds = new ArrayDeque<>();

    @Activate
    public Demonstration(
            BundleContext context,
            @Reference Catalogue catalogue,
            @Reference Accounts accounts,
            @Reference Assignments assignments,
            @Reference RoundDesk desk,
            @Reference Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.assignments = assignments;
        this.desk = desk;
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
                    seed(entry.current().orElseThrow());
                }
            } catch (Refusal refusal) {
                LOG.warn("Sample data of {} is made later: {}", entry.id(), refusal.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.error("Sample data of {} could not be made", entry.id(), e);
            }
        }
        while (!rounds.isEmpty()) {
            rounds.poll().run();
        }
    }

    private void seed(AgencyDefinition definition) throws IOException {
        String agency = definition.agency().id();
        Account colleague = colleague(definition);
        Map<String, Account> people = people(definition, agency, colleague);
        Map<Account, char[]> added = added(people);
        if (added.isEmpty()) {
            return;
        }
        write(added);
        fill(definition, agency, colleague);
        rounds.add(() -> LOG.info("Sample rounds of {} are there", agency));
        LOG.info("Sample accounts and cases of {} are there; passwords are in {}", agency, file.toAbsolutePath());
    }

    private static Map<String, Account> people(AgencyDefinition definition, String agency, Account colleague) {
        Map<String, Account> people = new LinkedHashMap<>();
        for (PublicService service : definition.services()) {
            new Cast(agency, service).all().forEach(officer -> people.putIfAbsent(officer.name(), officer));
        }
        people.put(colleague.name(), colleague);
        return people;
    }

    private Map<Account, char[]> added(Map<String, Account> people) {
        Map<Account, char[]> added = new LinkedHashMap<>();
        for (Account one : people.values()) {
            if (accounts.find(one.name()).isEmpty()) {
                added.put(one, accounts.add(one));
            }
        }
        return added;
    }

    private void fill(AgencyDefinition definition, String agency, Account colleague) {
        for (PublicService service : definition.services()) {
            Cast cast = new Cast(agency, service);
            assign(agency, service, cast);
            samples(new Sample(desk.cases(), definition, service, cast, LocalDate.now(clock)), colleague);
        }
    }

    /** Somebody who does what any actor of the house does, so that there are two for what takes two. */
    private static Account colleague(AgencyDefinition definition) {
        String agency = definition.agency().id();
        Set<String> inside = definition.services().stream()
                .flatMap(service -> service.actors().stream())
                .filter(actor -> !actor.external() && !actor.applicant())
                .map(Actor::id)
                .collect(Collectors.toSet());
        return new Account(agency + ".rekan", "Rekan semua pelaksana", Role.OFFICER, agency, inside, true);
    }

    private void samples(Sample sample, Account colleague) {
        PublicService service = sample.service();
        if (new Selecting(service).isRound()) {
            SampleRound.Stop.of(service)
                    .forEach(stop -> rounds.add(
                            () -> tried(service, () -> new SampleRound(desk, sample, colleague, stop).make())));
            return;
        }
        for (int number = 1; number <= 3; number++) {
            int steps = (number - 1) * Math.max(1, service.steps().size() / 4);
            String name = String.valueOf(number);
            tried(service, () -> sample.gone(name, steps));
        }
        tried(service, sample::sentBack);
    }

    /** What one document does not let itself be brought to, others do. */
    private static void tried(PublicService service, Runnable sample) {
        try {
            sample.run();
        } catch (Refusal refusal) {
            LOG.warn("A sample of {} stops half-way: {}", service.id(), refusal.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A sample of {} could not be made", service.id(), e);
        }
    }

    /** Whoever of the agency comes first in its document does what the document gives to nobody. */
    private void assign(String agency, PublicService service, Cast cast) {
        List<String> waiting = assignments.list(SYSTEM, agency, service.id()).stream()
                .filter(step -> step.actors().isEmpty())
                .map(Assignment::step)
                .toList();
        assignments.assign(
                SYSTEM, agency, service.id(), waiting, List.of(cast.first().id()), "contoh");
    }

    private void write(Map<Account, char[]> added) throws IOException {
        StringBuilder lines = new StringBuilder(Files.exists(file) ? Files.readString(file) : "");
        added.forEach((account, password) ->
                lines.append(account.name()).append(' ').append(password).append('\n'));
        SecretFile.write(file, lines.toString());
    }
}
