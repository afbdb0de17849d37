package id.talaksana.core.cases.moves;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.ChangeBell;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.Carried;
import id.talaksana.core.cases.Succession;
import id.talaksana.core.cases.store.OnRegister;
import id.talaksana.core.cases.store.OpenCases;
import id.talaksana.core.extension.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets cases follow their agency to the version in use, where its transition rules say so: as soon as that version came into
 * use, by publication or by its effective date, and now and then again, since a case that could not move at one step may
 * move at the next.
 */
@Component(service = Duty.class)
public final class AutomaticMoves implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticMoves.class);
    private static final Account SYSTEM =
            new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
    private static final String KIND = "moves";

    /** Cases that move in one transaction. */
    private static final int TOGETHER = 200;

    /** By then the agencies of a start have been heard, and what they bring is not read twice. */
    private static final Duration FIRST = Duration.ofSeconds(5);

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Catalogue catalogue;
    private final CaseStore store;
    private final OfficeClock office;
    private final StoredMigrations migrations;
    /** Agencies of which something was heard; their entries are made by the agenda's worker. */
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    private List<ChangeBell.Hearing> hearings = List.of();

    @Activate
    public AutomaticMoves(
            @Reference Catalogue catalogue,
            @Reference CaseStore store,
            @Reference Calendars calendars,
            @Reference Assigned assigned,
            @Reference Clock clock,
            @Reference DefinitionLanguage language,
            @Reference ChangeBell changes,
            @Reference Outbox outbox) {
        this(
                catalogue,
                store,
                assigned,
                new OfficeClock(clock, calendars::current, language::generalOfficeHours),
                outbox);
        this.hearings = List.of(changes.hear(Topic.REGISTER, heard::add), changes.hear(Topic.PRESENCE, heard::add));
    }

    /** Hears of nothing, for tests. */
    AutomaticMoves(Catalogue catalogue, CaseStore store, Assigned assigned, OfficeClock office) {
        this(catalogue, store, assigned, office, Outbox.none());
    }

    private AutomaticMoves(Catalogue catalogue, CaseStore store, Assigned assigned, OfficeClock office, Outbox outbox) {
        this.catalogue = catalogue;
        this.store = store;
        this.office = office;
        this.migrations = new StoredMigrations(catalogue, store, assigned, office, outbox, Carried.NOTHING);
    }

    @Deactivate
    void stop() {
        hearings.forEach(ChangeBell.Hearing::close);
    }

    /** Whoever hears must not wait for another node's moves; the agenda's worker may. */
    @Override
    public void arises(Instant now, Consumer<Entry> enter) {
        for (String agency : heard) {
            heard.remove(agency);
            try {
                enter.accept(entry(agency, now));
            } catch (RuntimeException e) {
                heard.add(agency);
                throw e;
            }
        }
    }

    private static Entry entry(String agency, Instant dueAt) {
        return new Entry(agency, KIND, "-", dueAt, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Entry> begins(Instant now) {
        return catalogue.agencies().stream()
                .map(AgencyEntry::id)
                .filter(agency -> next(agency, now).isPresent())
                .map(agency -> entry(agency, now.plus(FIRST)))
                .toList();
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        String agency = kept.entry().agency();
        int moved = move(agency);
        if (moved == TOGETHER) {
            return Outcome.again(now);
        }
        return next(agency, now).map(Outcome::again).orElse(Outcome.DONE);
    }

    /** When it is to be looked at again; empty when nothing but another act can make its cases move. */
    private Optional<Instant> next(String agency, Instant now) {
        AgencyEntry entry = catalogue.agency(agency).orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<Instant> day = nextDay(entry, now);
        if (!leads(entry)) {
            return day;
        }
        Instant again = now.plus(AGAIN);
        return Optional.of(day.filter(again::isAfter).orElse(again));
    }

    /** When a version comes into force that was taken for a later day. */
    private Optional<Instant> nextDay(AgencyEntry entry, Instant now) {
        ZoneId zone = entry.current().map(d -> d.agency().timeZone().value()).orElse(null);
        return zone == null
                ? Optional.empty()
                : catalogue.editions(entry.id()).stream()
                        .map(Edition::effectiveFrom)
                        .filter(Objects::nonNull)
                        .map((LocalDate day) -> day.atStartOfDay(zone).toInstant())
                        .filter(day -> day.isAfter(now))
                        .min(Instant::compareTo);
    }

    /** Moves those that may move now, not more than go together; tells how many did. */
    int move(String agency) {
        return OnRegister.decide(catalogue, agency, now -> now.map(this::follow).orElse(0));
    }

    private static boolean leads(AgencyEntry agency) {
        return agency.current().filter(next -> !next.transitions().isEmpty()).isPresent()
                && agency.state() != AgencyEntry.State.FROZEN;
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
        Succession succession = new Succession(next, digest -> catalogue.definition(agency, digest), office.time());
        List<CaseFile> moving = new ArrayList<>();
        OpenCases.of(store, agency, null).forEach(c -> {
            if (moving.size() < TOGETHER && succession.movesNow(c)) {
                moving.add(c);
            }
        });
        if (moving.isEmpty()) {
            return 0;
        }
        int moved = migrations.follow(SYSTEM, agency, entry.register(), succession, moving);
        LOG.info("{}: {} cases went over to {}", agency, moved, next.version());
        return moved;
    }
}
