package id.talaksana.http.desk.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.CoreServices;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A case that is nowhere but on a page: how a step would lie on an actor's desk, had it been opened now. */
public final class InventedCase {
    private static final String NUMBER = "0".repeat(13);

    private InventedCase() {}

    /**
     * The case with one step open.
     *
     * @param actor one of the step's; what somebody outside does is recorded by an officer
     */
    public static HandledCase of(
            CoreServices core, AgencyDefinition definition, PublicService service, Step step, Actor actor) {
        Instant now = core.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant due = due(core, definition, step, now);
        StepRow row = StepRow.opened(1, step.id(), step.actorIds(), now, 0, due, null);
        TimeLeft left = due == null ? null : TimeLeft.of(now, due, definition.agency(), core.calendars());
        Set<String> does = actor.external() ? Set.of() : Set.of(actor.id());
        String name = Sourced.inUse(actor.name(), actor.id());
        Account who =
                new Account(actor.id(), name, Role.OFFICER, definition.agency().id(), does, true, null);
        return new HandledCase(file(definition, service, name, now, row), definition, List.of(), row, left, who, now);
    }

    private static CaseFile file(
            AgencyDefinition definition, PublicService service, String by, Instant now, StepRow row) {
        Set<String> tracks =
                service.tracks().stream().map(PublicService.Track::id).collect(Collectors.toSet());
        return new CaseFile(
                new CaseId(definition.agency().id(), NUMBER),
                service.id(),
                definition.digest(),
                definition.version(),
                Sourced.inUse(service.title(), service.id()),
                tracks,
                Map.of(),
                List.of(),
                CaseFile.State.OPEN,
                List.of(),
                by,
                now,
                null,
                null,
                null,
                null,
                0,
                definition.digest(),
                1,
                List.of(row));
    }

    /** By the calendar; hours and minutes as if the office stayed open. Null: the document sets no time. */
    private static Instant due(CoreServices core, AgencyDefinition definition, Step step, Instant now) {
        if (step.duration() == null || !step.duration().known()) {
            return null;
        }
        ZoneId zone = definition.agency().timeZone().value();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Duration time = step.duration().value();
        long whole = time.amount().longValue();
        LocalDate last =
                switch (time.unit()) {
                    case MINUTE, HOUR -> null;
                    case DAY -> today.plusDays(whole);
                    case WORKING_DAY -> core.calendars().current().plusWorkingDays(today, whole);
                    case WEEK -> today.plusWeeks(whole);
                    case MONTH -> today.plusMonths(whole);
                    case YEAR -> today.plusYears(whole);
                };
        if (last != null) {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }
        BigDecimal minutes =
                time.unit() == Duration.Unit.HOUR ? time.amount().multiply(BigDecimal.valueOf(60)) : time.amount();
        return now.plus(minutes.longValue(), ChronoUnit.MINUTES);
    }
}
