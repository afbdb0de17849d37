package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.StepRow.Move;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.procedure.Demands;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.cases.procedure.NewRows;
import id.talaksana.core.cases.procedure.StepWords;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a case goes over from the definition that it is pinned to to another one: at the step that is named for its own, or
 * has the same id, or the same words. No effects, no store.
 *
 * @param from the definition that the case is pinned to; null when it cannot be read
 * @param steps where a step goes on, by its id; what is not named is derived
 */
public record Transfer(AgencyDefinition from, AgencyDefinition to, Map<String, String> steps, WorkTime time) {

    /** The step of the other version at which work on this step goes on; none where its id and its words disagree. */
    public Optional<Step> counterpart(String service, String step) {
        PublicService there = to.service(service).orElse(null);
        if (there == null) {
            return Optional.empty();
        }
        String named = steps.get(step);
        if (named != null) {
            return there.step(named);
        }
        return dispute(service, step).isPresent()
                ? Optional.empty()
                : there.step(step).or(() -> words(service).sameIn(there, step));
    }

    /** Where the id and the words of a step say otherwise; nothing when somebody has decided. */
    private Optional<Text> dispute(String service, String step) {
        return steps.containsKey(step)
                ? Optional.empty()
                : words(service).dispute(to.service(service).orElseThrow(), step);
    }

    private StepWords words(String service) {
        return new StepWords(from == null ? null : from.service(service).orElse(null));
    }

    /** What would become of an open case that moved now. */
    public Forecast forecast(CaseFile c) {
        List<String> open = c.open().stream().map(StepRow::step).toList();
        if (c.digest().equals(to.digest())) {
            return new Forecast(c.id(), said(open), Fate.STAYS, null, due(c, StepRow::dueAt), null);
        }
        Stop stop = stop(c, open);
        if (stop != null) {
            return new Forecast(c.id(), said(open), stop.fate(), null, null, stop.reason());
        }
        List<Step> landing = landing(c, open);
        Instant due = due(c, row -> dueAt(c, row));
        return new Forecast(
                c.id(),
                said(open),
                Fate.MOVES,
                said(landing.stream().map(Step::id).toList()),
                due,
                null);
    }

    static String said(List<String> steps) {
        return String.join(", ", steps);
    }

    /** The earliest due time of a case's open rows; null: none is set. */
    static Instant due(CaseFile c, Function<StepRow, Instant> at) {
        return c.open().stream()
                .map(at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Instant dueAt(CaseFile c, StepRow row) {
        return counterpart(c.service(), row.step())
                .filter(step -> !row.waitsForOthers())
                .map(step -> DueTime.of(step, row.openedAt(), to.agency(), time))
                .orElse(null);
    }

    /** Why a case whose open steps are these cannot go over by itself. */
    record Stop(Fate fate, Text reason) {}

    /** Null: it can. */
    Stop stop(CaseFile c, List<String> open) {
        PublicService there = to.service(c.service()).orElse(null);
        if (there == null) {
            return new Stop(Fate.CANNOT_MOVE, CoreWords.text("version-has-no-service", c.service(), to.version()));
        }
        if (!follows(c)) {
            return new Stop(
                    Fate.CANNOT_MOVE,
                    CoreWords.text("under-version-a-case-follows-exactly", to.version(), tracks(there)));
        }
        String unsaid = unsaid(c);
        if (!unsaid.isEmpty()) {
            return new Stop(Fate.CANNOT_MOVE, CoreWords.text("the-way-under-version-depends", to.version(), unsaid));
        }
        Precedence order = Precedence.of(there);
        List<Step> landed = new ArrayList<>();
        for (String own : open) {
            Step step = counterpart(c.service(), own).orElse(null);
            if (step == null) {
                return new Stop(
                        Fate.NEEDS_DECISION,
                        dispute(c.service(), own)
                                .orElseGet(() -> CoreWords.text("version-has-no-step-2", own, to.version())));
            }
            if (!step.appliesTo(circumstances(c))) {
                return new Stop(Fate.NEEDS_DECISION, CoreWords.text("the-step-does-not-apply", step.id()));
            }
            Optional<Step> inTheWay = landed.stream()
                    .filter(other -> !order.areBeside(step.id(), other.id()))
                    .findFirst();
            if (inTheWay.isPresent()) {
                return new Stop(
                        Fate.NEEDS_DECISION,
                        CoreWords.text(
                                "are-not-open-side-by-side", inTheWay.get().id(), step.id(), to.version()));
            }
            landed.add(step);
        }
        return null;
    }

    /**
     * Where a case goes on whose open steps are these and that nothing {@linkplain #stop stops}: at their counterparts, and at
     * what it has not done yet and the other version does beside them.
     */
    List<Step> landing(CaseFile c, List<String> open) {
        PublicService there = to.service(c.service()).orElseThrow();
        List<Step> landed = new ArrayList<>();
        open.forEach(own -> landed.add(counterpart(c.service(), own).orElseThrow()));
        List<String> ids = landed.stream().map(Step::id).toList();
        Precedence order = Precedence.of(there);
        if (order.parts()) {
            List<String> ahead = ahead(c.service(), open);
            landed.addAll(order.first(step -> step.appliesTo(circumstances(c))
                    && ahead.contains(step.id())
                    && ids.stream().allMatch(id -> order.areBeside(step.id(), id))));
        }
        return landed;
    }

    /** The steps of the other version that stand for what a case has still before it behind its open steps. */
    private List<String> ahead(String service, List<String> open) {
        PublicService here = from == null ? null : from.service(service).orElse(null);
        if (here == null) {
            return List.of();
        }
        Precedence order = Precedence.of(here);
        return here.steps().stream()
                .map(Step::id)
                .filter(id -> open.stream().anyMatch(now -> order.isAfter(id, now)))
                .flatMap(id -> counterpart(service, id).stream())
                .map(Step::id)
                .toList();
    }

    /** Moves a case whose {@linkplain #forecast} says that it moves. */
    public Change change(CaseFile c, Account who, Channel channel, String reason, Instant now, Assigned assigned) {
        Forecast forecast = forecast(c);
        if (forecast.fate() != Fate.MOVES) {
            throw new IllegalArgumentException("case " + c.id() + " does not move: " + forecast);
        }
        StepRow row = c.open().get(0);
        List<StepRow> left = c.openBeside(row);
        Instant at = ClosedRows.moment(now, row, left);
        int place = c.closedSteps() + 1;
        List<StepRow> opened = opened(c, at, place, assigned);
        StepRow unsigned = row.closed(
                who.doer().toString(),
                at,
                StepRow.MOVED,
                reason,
                List.of(),
                channel,
                null,
                move(c),
                null,
                place,
                c.head());
        List<StepRow> closed = ClosedRows.signed(c, unsigned, left, List.of(), opened);
        return new Change(c.movedTo(to.version(), to.digest()).stepped(closed, opened), closed, opened);
    }

    private List<StepRow> opened(CaseFile c, Instant at, int place, Assigned assigned) {
        PublicService there = to.service(c.service()).orElseThrow();
        NewRows rows = new NewRows(
                there,
                to.agency(),
                time,
                at,
                place,
                (step, known) -> assigned.actors(c.id().agency(), c.service(), step, known),
                circumstances(c));
        List<StepRow> landed = new ArrayList<>();
        List<String> open = c.open().stream().map(StepRow::step).toList();
        for (Step step : landing(c, open)) {
            // What was open keeps the time since then; what comes besides has its own.
            int i = landed.size();
            int number = c.rows() + i + 1;
            landed.add(i < c.open().size() ? rows.over(number, step, c.open().get(i)) : rows.of(number, step));
        }
        return rows.ofCase(c, c.open(), landed);
    }

    /** What is known of a case under the other version. */
    Circumstances circumstances(CaseFile c) {
        return c.circumstances(to);
    }

    /** The attributes that decide about the way under the other version and that a case never said; empty: none. */
    private String unsaid(CaseFile c) {
        PublicService there = to.service(c.service()).orElseThrow();
        return new Demands(there)
                .undecided(c.tracks(), c.attributes()).stream()
                        .map(PublicService.ApplicantAttribute::label)
                        .collect(Collectors.joining(", "));
    }

    /**
     * Whether the other version takes a case: where its tracks exclude each other, it follows one of them, and it has said
     * what its way depends on.
     */
    boolean takes(CaseFile c) {
        return follows(c) && unsaid(c).isEmpty();
    }

    private boolean follows(CaseFile c) {
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
}
