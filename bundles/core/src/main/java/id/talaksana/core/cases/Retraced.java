package id.talaksana.core.cases;

import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Evidence;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.procedure.Route;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.cases.CaseRecord.PinnedVersion;
import id.talaksana.core.record.Replay;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way of a case through its definitions, gone again by the record alone. Where a definition cannot be read any more, only
 * the way from one to the next is: the digests vouch for the rest, and one that is not read tells nothing against the case.
 *
 * <p>Who has to do a step for which the document names nobody was decided by an administrator, and is not looked at here.
 */
final class Retraced implements Replay<StepRow> {
    private final CaseFile c;
    private final Function<String, Optional<AgencyDefinition>> definitions;
    private final List<Text> faults = new ArrayList<>();
    private final Set<String> presented = new LinkedHashSet<>();
    /** Whether the procedures are known. */
    private final boolean readable;

    private final List<StepRow> rows;
    /** What must be open now, by number of its row. */
    private final Map<Integer, Due> open = new TreeMap<>();
    /** What must be closed next, since it was left with what was just done: the outcomes, by number. */
    private final Map<Integer, String> left = new TreeMap<>();

    private PinnedVersion pin;
    private State state = State.OPEN;
    private List<String> products = List.of();
    private Instant at;
    /** Since when all that is open waits for others; null: not all of it does. */
    private Instant stoppedAt;

    private int numbered;

    /** @param definitions the case's definition by its digest; empty when it cannot be read */
    Retraced(CaseFile c, List<StepRow> rows, Function<String, Optional<AgencyDefinition>> definitions) {
        this.c = c;
        this.rows = rows;
        this.definitions = definitions;
        this.at = c.openedAt();
        this.pin = PinnedVersion.first(c, rows);
        this.readable = readable(c, rows, definitions);
        if (readable) {
            new Route(service()).first(circumstances()).forEach(step -> mustOpen(step.id(), 0, null));
        }
    }

    private boolean readable(CaseFile c, List<StepRow> rows, Function<String, Optional<AgencyDefinition>> definitions) {
        return Stream.concat(
                        Stream.of(pin, PinnedVersion.of(c)),
                        rows.stream()
                                .map(StepRow::move)
                                .filter(Objects::nonNull)
                                .flatMap(move -> Stream.of(PinnedVersion.from(move), PinnedVersion.to(move))))
                .allMatch(p -> definitions
                        .apply(p.digest())
                        .flatMap(d -> d.service(c.service()))
                        .isPresent());
    }

    private PublicService service() {
        return definitions
                .apply(pin.digest())
                .flatMap(d -> d.service(c.service()))
                .orElseThrow();
    }

    private Circumstances circumstances() {
        return c.circumstances(definitions.apply(pin.digest()).orElseThrow());
    }

    private void mustOpen(String step, int with, String holder) {
        numbered++;
        open.put(numbered, new Due(step, at, with, holder));
    }

    @Override
    public void take(StepRow row) {
        if (readable) {
            follow(row);
        }
        if (row.isOpen() && c.state() != State.OPEN) {
            fault(row, CoreWords.text("is-open-but-the-case"));
        }
        if (row.move() != null) {
            if (!pin.equals(PinnedVersion.from(row.move()))) {
                fault(row, CoreWords.text("moves-from-a-version"));
            }
            pin = PinnedVersion.to(row.move());
        }
    }

    private void follow(StepRow row) {
        Due due = open.remove(row.number());
        if (due == null || !row.step().equals(due.step())) {
            fault(row, CoreWords.text("is-not-the-step-that-follows"));
        }
        if (due != null && !Objects.equals(due.holder(), row.holder())) {
            fault(row, CoreWords.text("is-with-whom-nobody-gave-it-to"));
        }
        if (row.isOpen()) {
            open(row, due);
            return;
        }
        goOnWith(row);
        if (left.isEmpty()) {
            stoppedAt = standsStill() ? Objects.requireNonNullElse(stoppedAt, at) : null;
        }
    }

    /** Whether all that is open now waits for others. */
    private boolean standsStill() {
        return !open.isEmpty()
                && rows.stream().filter(row -> open.containsKey(row.number())).allMatch(StepRow::waitsForOthers);
    }

    private void goOnWith(StepRow row) {
        presented.addAll(row.presented());
        at = row.closedAt();
        if (!left.isEmpty()) {
            if (!row.outcome().equals(left.remove(row.number()))) {
                fault(row, CoreWords.text("was-not-left-with-what-was-done"));
            }
            return;
        }
        close(row);
    }

    private void open(StepRow row, Due due) {
        if (left.containsKey(row.number())) {
            fault(row, CoreWords.text("was-not-left-with-what-was-done"));
        }
        if (due == null || !row.openedAt().equals(due.at()) || row.openedWith() != due.with()) {
            fault(row, CoreWords.text("was-not-opened-when-the-step"));
        }
        Optional<Step> step = service().step(row.step());
        if (row.waitsForOthers() || step.filter(Step::isAutomatic).isPresent()) {
            waits(row, step.isPresent());
            return;
        }
        boolean named = step.isPresent() && !step.get().actorIds().isEmpty();
        if (step.isEmpty()
                || named && !Set.copyOf(step.get().actorIds(circumstances())).equals(Set.copyOf(row.actors()))) {
            fault(row, CoreWords.text("waits-for-whom-its-procedure-does"));
        }
    }

    /** Those who are waited for are nobody's officers, and nobody has to do what a date does. */
    private void waits(StepRow row, boolean known) {
        boolean others = row.actors().isEmpty()
                || Turn.whose(row.actors(), service()) == row.turn().whose();
        if (!known || !others || row.isOfDate() && !row.actors().isEmpty()) {
            fault(row, CoreWords.text("waits-for-whom-its-procedure-does"));
        }
    }

    private void close(StepRow row) {
        if (row.outcome().equals(StepRow.WITHDRAWN)) {
            state = State.WITHDRAWN;
            leave(row, List.copyOf(open.keySet()), Set.of());
        } else if (row.outcome().equals(StepRow.MOVED)) {
            goOver(row, Set.of());
        } else if (row.goesOn()) {
            mustOpen(row.step(), row.place(), holderAfter(row));
        } else if (row.outcome().equals(StepRow.UNDONE)) {
            goBack(row);
        } else {
            goOn(row);
        }
    }

    private static String holderAfter(StepRow row) {
        return switch (row.outcome()) {
            case StepRow.TAKEN -> Doer.of(row.closedBy()).account();
            case StepRow.HANDED_OVER -> Evidence.stated(row.evidence()).get(Holding.TO);
            default -> row.holder();
        };
    }

    /** What was done with the row that opened this one is open again, and nothing had been done since. */
    private void goBack(StepRow row) {
        List<StepRow> act = Undoing.lastAct(rows.stream()
                .filter(done -> !done.isOpen() && done.place() < row.place())
                .toList());
        if (act.isEmpty()
                || act.get(0).place() != row.openedWith()
                || act.get(0).wasLeft()) {
            fault(row, CoreWords.text("takes-back-what-was-not-done-last"));
            return;
        }
        List<Integer> opened = open.entrySet().stream()
                .filter(each -> each.getValue().with() == row.openedWith())
                .map(Map.Entry::getKey)
                .toList();
        leave(row, opened, Set.of());
        act.forEach(done -> mustOpen(done.step(), row.place(), done.holder()));
    }

    private void goOn(StepRow row) {
        Step step = service().step(row.step()).orElse(null);
        Outcome outcome = step == null ? null : step.outcome(row.outcome()).orElse(null);
        boolean known = step != null && (outcome != null || row.outcome().equals(StepRow.DONE));
        if (!known) {
            fault(row, CoreWords.text("has-a-step-or-outcome"));
            return;
        }
        goOn(row, step, outcome);
    }

    private void goOn(StepRow row, Step step, Outcome outcome) {
        List<String> beside = open.values().stream().map(Due::step).toList();
        Route.Ending ending = new Route(service()).after(circumstances(), products, beside, step, outcome);
        state = ending.state();
        products = ending.products();
        if (row.move() != null) {
            goOver(row, Set.copyOf(ending.left()));
            return;
        }
        List<Integer> gone = open.entrySet().stream()
                .filter(e -> ending.left().contains(e.getValue().step()))
                .map(Map.Entry::getKey)
                .toList();
        leave(row, gone, Set.copyOf(ending.left()));
        ending.next().forEach(next -> mustOpen(next.id(), row.place(), null));
    }

    /** To another version: everything that is open is left, and where it goes on was decided then. */
    private void goOver(StepRow row, Set<String> superseded) {
        leave(row, List.copyOf(open.keySet()), superseded);
        CaseRecord.openedWith(row.place(), rows)
                .forEach(opened -> mustOpen(opened.step(), row.place(), opened.holder()));
    }

    private void leave(StepRow row, List<Integer> numbers, Set<String> superseded) {
        numbers.forEach(number -> left.put(
                number,
                ClosedRows.outcome(row, superseded.contains(open.get(number).step()))));
    }

    @Override
    public List<Text> faults() {
        if (!pin.equals(PinnedVersion.of(c))) {
            faults.add(CoreWords.text("the-record-ends-with-version", pin.version(), c.definitionVersion()));
        }
        if (readable) {
            compare();
        } else {
            rows.stream()
                    .filter(row -> row.openedWith() < 0 || row.openedWith() > c.closedSteps())
                    .forEach(row -> fault(row, CoreWords.text("was-not-opened-when-the-step")));
        }
        return faults;
    }

    private void compare() {
        open.keySet().forEach(number -> faults.add(CoreWords.text("row-is-missing", number)));
        compareState();
        if (!Set.copyOf(products).equals(Set.copyOf(c.products()))) {
            faults.add(CoreWords.text("the-products-handed-over", String.join(", ", c.products())));
        }
        compareClock();
        if (openings(c.presented(), presented).isEmpty()) {
            faults.add(CoreWords.text("the-requirements", String.join(", ", c.presented())));
        }
    }

    private void compareState() {
        Instant closedAt = state == State.OPEN ? null : at;
        if (state != c.state()
                || !Objects.equals(closedAt, c.closedAt())
                || (state == State.OPEN) == c.open().isEmpty()) {
            faults.add(CoreWords.text("the-case-is-by-its-record", c.state(), state));
        }
    }

    private void compareClock() {
        Instant due = rows.stream()
                .filter(row -> row.turn() != null && row.turn().caseDueAt() != null)
                .max(Comparator.comparingInt(StepRow::number))
                .map(row -> row.turn().caseDueAt())
                .orElse(c.promisedAt());
        if (!Objects.equals(due, c.dueAt()) || !Objects.equals(stoppedAt, c.stoppedAt())) {
            faults.add(CoreWords.text("the-clock-of-the-case"));
        }
    }

    /**
     * What can have been there at the opening: what is there now without what the rows added, which stands behind it.
     *
     * @param there what is there now, in order
     * @param added what the rows say, in order
     */
    static List<List<String>> openings(List<String> there, Set<String> added) {
        List<List<String>> possible = new ArrayList<>();
        for (int i = 0; i <= there.size(); i++) {
            List<String> first = there.subList(0, i);
            List<String> further =
                    added.stream().filter(id -> !first.contains(id)).toList();
            if (there.subList(i, there.size()).equals(further)) {
                possible.add(first);
            }
        }
        return possible;
    }

    /** A row that must be there: its step, when it was opened and with which row, and who has it. */
    private record Due(String step, Instant at, int with, String holder) {}

    private void fault(StepRow row, Text sentence) {
        faults.add(CoreWords.text("row", row.number(), row.step(), sentence));
    }
}
