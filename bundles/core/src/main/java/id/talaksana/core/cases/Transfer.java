package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.StepRow.Move;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a case goes over from the definition that it is pinned to to another one: at the step that is named for its own, or
 * has the same id, or the same words. No effects, no store.
 *
 * @param from the definition that the case is pinned to; null when it cannot be read
 * @param steps where a step goes on, by its id; what is not named is derived
 */
public record Transfer(
        AgencyDefinition from, AgencyDefinition to, Map<String, String> steps, WorkingCalendar calendar) {

    /** The step of the other version at which work on this step goes on. */
    public Optional<Step> counterpart(String service, String step) {
        PublicService there = to.service(service).orElse(null);
        if (there == null) {
            return Optional.empty();
        }
        String named = steps.get(step);
        return named != null ? there.step(named) : there.step(step).or(() -> sameWords(service, step, there));
    }

    private Optional<Step> sameWords(String service, String step, PublicService there) {
        return Optional.ofNullable(from)
                .flatMap(d -> d.service(service))
                .flatMap(s -> s.step(step))
                .filter(s -> s.text().known())
                .flatMap(old -> there.steps().stream()
                        .filter(s -> old.text().value().equals(s.text().value()))
                        .findFirst());
    }

    /** What would become of an open case that moved now. */
    public Forecast forecast(CaseFile c) {
        StepRow row = c.open().get(0);
        if (c.digest().equals(to.digest())) {
            return new Forecast(c.id(), row.step(), Fate.STAYS, null, row.dueAt(), null);
        }
        if (to.service(c.service()).isEmpty()) {
            return stopped(c, Fate.CANNOT_MOVE, CoreWords.text("version-has-no-service", c.service(), to.version()));
        }
        if (!takes(c)) {
            String tracks = tracks(to.service(c.service()).orElseThrow());
            return stopped(
                    c, Fate.CANNOT_MOVE, CoreWords.text("under-version-a-case-follows-exactly", to.version(), tracks));
        }
        Step step = counterpart(c.service(), row.step()).orElse(null);
        if (step == null) {
            return stopped(c, Fate.NEEDS_DECISION, CoreWords.text("version-has-no-step-2", row.step(), to.version()));
        }
        if (!step.appliesTo(c.tracks())) {
            return stopped(c, Fate.NEEDS_DECISION, CoreWords.text("the-step-does-not-apply", step.id()));
        }
        return new Forecast(
                c.id(), row.step(), Fate.MOVES, step.id(), DueTime.of(step, row.openedAt(), zone(), calendar), null);
    }

    /** Moves a case whose {@linkplain #forecast} says that it moves. */
    Change change(CaseFile c, Account who, Channel channel, String reason, Instant now, Assigned assigned) {
        Forecast forecast = forecast(c);
        if (forecast.fate() != Fate.MOVES) {
            throw new IllegalArgumentException("case " + c.id() + " does not move: " + forecast);
        }
        StepRow row = c.open().get(0);
        Instant at = now.isBefore(row.openedAt()) ? row.openedAt() : now;
        StepRow unsigned = row.closed(
                who.doer().toString(), at, StepRow.MOVED, reason, List.of(), channel, null, move(c), null, c.head());
        Step step =
                to.service(c.service()).orElseThrow().step(forecast.toStep()).orElseThrow();
        List<String> actors = assigned.actors(c.id().agency(), c.service(), step);
        StepRow opened = StepRow.opened(row.number() + 1, step.id(), actors, at, forecast.dueAt());
        StepRow closed = unsigned.signed(CaseRecord.row(c, unsigned, opened));
        return new Change(c.movedTo(to.version(), to.digest()).stepped(closed, opened), closed, opened);
    }

    /** Whether the other version takes a case with its tracks: where they exclude each other, it follows one of them. */
    boolean takes(CaseFile c) {
        return to.service(c.service())
                .filter(there -> !there.exclusiveTracks()
                        || c.tracks().stream()
                                        .filter(there.trackIds()::contains)
                                        .count()
                                == 1)
                .isPresent();
    }

    private static String tracks(PublicService service) {
        return service.tracks().stream().map(PublicService.Track::id).collect(Collectors.joining(", "));
    }

    /** The move of a case to the other definition. */
    Move move(CaseFile c) {
        return new Move(c.definitionVersion(), c.digest(), to.version(), to.digest());
    }

    ZoneId zone() {
        return to.agency().timeZone().value();
    }

    private static Forecast stopped(CaseFile c, Fate fate, Text sentence) {
        return new Forecast(c.id(), c.open().get(0).step(), fate, null, null, sentence);
    }
}
