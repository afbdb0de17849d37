package id.talaksana.core.cases.moves;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.catalogue.RoundForecast;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.migrations.Migration;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.migrations.Migrations;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.Carried;
import id.talaksana.core.cases.Succession;
import id.talaksana.core.cases.Transfer;
import id.talaksana.core.cases.store.OnRegister;
import id.talaksana.core.extension.Outbox;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves chosen cases, all or none. Safe for use by several threads. */
@Component(service = Migrations.class)
public final class StoredMigrations implements Migrations {
    private final Catalogue catalogue;
    private final CaseStore store;
    private final OfficeClock office;
    private final Assigned assigned;
    private final Clock clock;
    private final Outbox outbox;
    private final Carried carried;

    @Activate
    public StoredMigrations(
            @Reference Catalogue catalogue,
            @Reference CaseStore store,
            @Reference Calendars calendars,
            @Reference Assigned assigned,
            @Reference Clock clock,
            @Reference DefinitionLanguage language,
            @Reference Outbox outbox,
            @Reference Carried carried) {
        this(
                catalogue,
                store,
                assigned,
                new OfficeClock(clock, calendars::current, language::generalOfficeHours),
                outbox,
                carried);
    }

    /** With a clock of one's own, for tests. */
    public StoredMigrations(Catalogue catalogue, CaseStore store, Assigned assigned, OfficeClock office) {
        this(catalogue, store, assigned, office, Outbox.none(), Carried.NOTHING);
    }

    /** With an outbox and a clock of one's own, and with what cases take along. */
    public StoredMigrations(
            Catalogue catalogue,
            CaseStore store,
            Assigned assigned,
            OfficeClock office,
            Outbox outbox,
            Carried carried) {
        this.carried = carried;
        this.catalogue = catalogue;
        this.store = store;
        this.office = office;
        this.assigned = assigned;
        this.clock = office.clock();
        this.outbox = outbox;
    }

    @Override
    public Migration migrate(Account who, MigrationOrder order, boolean dryRun, Channel channel) {
        mayMigrate(who, order.agency());
        reason(order.reason());
        return OnRegister.decide(
                catalogue, order.agency(), agency -> migrate(who, order, dryRun, channel, agency.orElse(null)));
    }

    private Migration migrate(Account who, MigrationOrder order, boolean dryRun, Channel channel, AgencyEntry agency) {
        MigrationChoice choice = new MigrationChoice(order, catalogue, store);
        AgencyDefinition to = choice.target(agency);
        choice.known(to);
        List<CaseFile> chosen = choice.cases(to);
        if (chosen.isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("no-open-case-of-another-version"), List.of());
        }
        List<Forecast> forecasts = new ArrayList<>();
        List<RoundForecast> rounds = new ArrayList<>();
        for (CaseFile c : chosen) {
            Transfer transfer = transfer(c, order, to);
            Optional<RoundForecast> round = carried.forecast(c, transfer);
            round.ifPresent(rounds::add);
            forecasts.add(forecast(c, transfer, round));
        }
        List<Forecast> stopped =
                forecasts.stream().filter(f -> f.fate() != Fate.MOVES).toList();
        if (!dryRun) {
            if (!stopped.isEmpty()) {
                throw stopped(stopped);
            }
            move(who, order, to, agency.register(), chosen, channel);
        }
        return migration(order.agency(), to, !dryRun, forecasts, rounds);
    }

    /** A round goes over when everybody in it has a place there. */
    private static Forecast forecast(CaseFile c, Transfer transfer, Optional<RoundForecast> round) {
        Forecast forecast = transfer.forecast(c);
        return forecast.fate() != Fate.MOVES || round.isEmpty() || round.get().fits()
                ? forecast
                : new Forecast(c.id(), forecast.step(), Fate.CANNOT_MOVE, null, null, Carried.why(round.get()));
    }

    private void move(
            Account who,
            MigrationOrder order,
            AgencyDefinition to,
            int register,
            List<CaseFile> chosen,
            Channel channel) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            List<CaseId> ids = chosen.stream().map(CaseFile::id).toList();
            List<CaseFile> moved = outbox.together(() -> {
                chosen.forEach(c -> carried.goesOver(who, c, transfer(c, order, to), order.reason()));
                return moved(who, order, to, ids, register, channel, now);
            });
            moved.forEach(assigned::catchUp);
        } catch (NoSuchElementException gone) {
            throw new Refusal(NOT_FOUND, CoreWords.text("a-case-does-not-exist-nothing"), List.of());
        }
    }

    private List<CaseFile> moved(
            Account who,
            MigrationOrder order,
            AgencyDefinition to,
            List<CaseId> ids,
            int register,
            Channel channel,
            Instant now) {
        return changeAll(order.agency(), ids, register, situation -> {
            CaseFile c = situation.caseFile();
            // What was chosen may have gone on meanwhile; it is judged as it is now.
            if (c.state() != CaseFile.State.OPEN || c.digest().equals(to.digest())) {
                throw new Refusal(
                        CONFLICT, CoreWords.text("case-changed-just-now-nothing", c.id()), List.of(c.id().toString()));
            }
            Transfer transfer = transfer(c, order, to);
            Forecast forecast = transfer.forecast(c);
            if (forecast.fate() != Fate.MOVES) {
                throw stopped(List.of(forecast));
            }
            return transfer.change(c, who, channel, order.reason(), now, assigned);
        });
    }

    /**
     * Moves those of these cases that go over at once by a transition rule; in one transaction. Returns how many did.
     *
     * @param register the agency's newest act that the rule was in force by
     */
    int follow(Account who, String agency, int register, Succession succession, List<CaseFile> cases) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int[] moved = new int[1];
        List<CaseId> ids = cases.stream().map(CaseFile::id).toList();
        List<CaseFile> after = changeAll(agency, ids, register, situation -> {
            CaseFile c = situation.caseFile();
            if (c.state() != CaseFile.State.OPEN || !succession.movesNow(c)) {
                return Change.none(c);
            }
            moved[0]++;
            var rule = succession.rule(c).orElseThrow();
            return succession.transfer(c, rule).change(c, who, Channel.SYSTEM, rule.basis(), now, assigned);
        });
        after.forEach(assigned::catchUp);
        return moved[0];
    }

    private List<CaseFile> changeAll(
            String agency, List<CaseId> ids, int register, Function<CaseStore.Situation, Change> decide) {
        return outbox.together(() -> {
            List<CaseFile> after = store.changeAll(agency, ids, register, decide);
            after.forEach(c -> outbox.enter(c, c.open()));
            return after;
        });
    }

    private Transfer transfer(CaseFile c, MigrationOrder order, AgencyDefinition to) {
        return new Transfer(
                catalogue.definition(order.agency(), c.digest()).orElse(null), to, order.steps(), office.time());
    }

    private static void mayMigrate(Account who, String agency) {
        if (!who.administers(agency)) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-this-agencys-administrator-or"), List.of());
        }
    }

    private static void reason(String reason) {
        WrittenText.check(reason);
        if (reason == null || reason.isBlank() || reason.length() > Cases.MAX_COMMENT) {
            throw new Refusal(INVALID, CoreWords.text("give-the-reason-for-the-move", Cases.MAX_COMMENT), List.of());
        }
    }

    private static Refusal stopped(List<Forecast> stopped) {
        Forecast first = stopped.get(0);
        return new Refusal(
                CONFLICT,
                CoreWords.text("cases-cannot-move-so-none", stopped.size(), first.id(), first.reason(), first.step()),
                stopped.stream().limit(20).map(f -> f.id().toString()).toList());
    }

    private static Migration migration(
            String agency, AgencyDefinition to, boolean done, List<Forecast> forecasts, List<RoundForecast> rounds) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        forecasts.forEach(f -> fates.merge(f.fate(), 1L, Long::sum));
        List<Forecast> listed = forecasts.stream()
                .sorted(Comparator.comparing((Forecast f) -> f.fate() == Fate.MOVES))
                .limit(Plan.MOST_CASES)
                .toList();
        return new Migration(agency, to.version(), to.digest(), done, fates, listed, rounds);
    }
}
