package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.CaseStore;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets cases follow their agency to the version in use, where its transition rules say so: soon after that version came into
 * use, by publication or by its effective date, and now and then again, since a case that could not move at one step may
 * move at the next. A crash in between loses nothing: what did not move yet moves after the restart.
 */
@Component(immediate = true, service = AutomaticMoves.class)
public final class AutomaticMoves {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticMoves.class);
    private static final Account SYSTEM =
            new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    /** Cases that move in one transaction. */
    private static final int TOGETHER = 200;

    /** Looks at what is in use, in memory; the database is asked only where there is a rule and something is new. */
    private static final long LOOK_MILLIS = 1_000;

    /** By then the agencies of a start have been heard, and what they bring is not read twice. */
    private static final long FIRST_LOOK_MILLIS = 5_000;

    private static final long AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Catalogue catalogue;
    private final CaseStore store;
    private final Supplier<WorkingCalendar> calendar;
    private final StoredMigrations migrations;
    private final Map<String, Done> done = new HashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "talaksana-followers");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public AutomaticMoves(
            @Reference Catalogue catalogue,
            @Reference CaseStore store,
            @Reference Calendars calendars,
            @Reference Assigned assigned,
            @Reference Clock clock) {
        this(catalogue, store, assigned, new OfficeClock(clock, calendars::current));
        worker.scheduleWithFixedDelay(this::look, FIRST_LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks only when told to, for tests. */
    AutomaticMoves(Catalogue catalogue, CaseStore store, Assigned assigned, OfficeClock office) {
        this.catalogue = catalogue;
        this.store = store;
        this.calendar = office.calendar();
        this.migrations = new StoredMigrations(catalogue, store, assigned, office);
    }

    @Deactivate
    void stop() {
        // Not interrupted: an interrupt in the middle of a write would close the database's own files.
        worker.shutdown();
    }

    void look() {
        for (AgencyEntry agency : catalogue.agencies()) {
            AgencyDefinition next = agency.current().orElse(null);
            if (!leads(agency) || isDone(next)) {
                continue;
            }
            try {
                int moved = OnRegister.decide(
                        catalogue, agency.id(), now -> now.map(this::follow).orElse(0));
                if (moved > 0) {
                    LOG.info("{}: {} cases went over to {}", agency.id(), moved, next.version());
                }
                done.put(agency.id(), new Done(next.digest(), System.nanoTime()));
            } catch (RuntimeException e) {
                // The next look tries again; one agency's trouble is not to hold up the others.
                LOG.warn("{}: cases could not go over to {} yet: {}", agency.id(), next.version(), e.toString());
            }
        }
    }

    private static boolean leads(AgencyEntry agency) {
        return agency.current().filter(next -> !next.transitions().isEmpty()).isPresent()
                && agency.state() != AgencyEntry.State.FROZEN;
    }

    private boolean isDone(AgencyDefinition next) {
        Done last = done.get(next.agency().id());
        return last != null && last.digest().equals(next.digest()) && System.nanoTime() - last.at() < AGAIN_NANOS;
    }

    private int follow(AgencyEntry entry) {
        if (!leads(entry)) {
            return 0;
        }
        String agency = entry.id();
        AgencyDefinition next = entry.current().orElseThrow();
        boolean others = store.openByDefinition(Scope.of(agency)).keySet().stream()
                .anyMatch(digest -> !digest.equals(next.digest()));
        if (!others) {
            return 0;
        }
        Succession succession = new Succession(next, digest -> catalogue.definition(agency, digest), calendar.get());
        List<CaseFile> moving = new ArrayList<>();
        OpenCases.of(store, agency, null).forEach(c -> {
            if (succession.movesNow(c)) {
                moving.add(c);
            }
        });
        int moved = 0;
        for (int from = 0; from < moving.size(); from += TOGETHER) {
            moved += migrations.follow(
                    SYSTEM,
                    agency,
                    entry.register(),
                    succession,
                    moving.subList(from, Math.min(moving.size(), from + TOGETHER)));
        }
        return moved;
    }

    /** When the cases of an agency were last looked through for a version. */
    private record Done(String digest, long at) {}
}
