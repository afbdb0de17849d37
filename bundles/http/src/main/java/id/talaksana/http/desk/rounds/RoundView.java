package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.Round.DecidingStep;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.requests.RequestPage;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Countdown;
import id.talaksana.http.kit.CoreServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A round as its page tells it.
 *
 * @param requests what it asks another agency; null: nothing
 * @param letters how many letters wait for which act, by template, act and actor
 */
public record RoundView(
        HandledCase c,
        Round round,
        List<Announcement> announcements,
        List<ObjectionPeriod> periods,
        RequestPage requests,
        Map<WaitingLetters, Long> letters,
        CoreServices core) {
    private static final int MOST_LETTERS = 1_000;

    /** Letters that wait for the same. */
    public record WaitingLetters(String template, String act, String by) implements Comparable<WaitingLetters> {
        @Override
        public int compareTo(WaitingLetters other) {
            return (template + act + by).compareTo(other.template + other.act + other.by);
        }
    }

    static RoundView of(CoreServices core, HandledCase c) {
        CaseId id = c.file().id();
        boolean objects = c.service().steps().stream().anyMatch(step -> step.objection() != null);
        boolean asks = c.service().steps().stream().anyMatch(Step::asksForEach);
        return new RoundView(
                c,
                core.rounds().round(c.who(), id),
                core.announcements().list(c.who(), id),
                objects ? core.objections().periods(c.who(), id) : List.of(),
                asks ? core.requests().list(c.who(), id, null, null, 0, 1) : null,
                letters(core, c),
                core);
    }

    private static Map<WaitingLetters, Long> letters(CoreServices core, HandledCase c) {
        return c.service().letters().isEmpty()
                ? Map.of()
                : core.letters().list(c.who(), c.file().id(), null, null, 0, MOST_LETTERS).letters().stream()
                        .filter(letter -> letter.next() != null)
                        .collect(Collectors.groupingBy(RoundView::waiting, TreeMap::new, Collectors.counting()));
    }

    /** For what a letter waits. */
    public static WaitingLetters waiting(Letter letter) {
        return new WaitingLetters(letter.template(), letter.next().toString(), letter.by());
    }

    /** The procedure's steps with where the round stands. */
    public List<Place> places() {
        return c.service().steps().stream()
                .filter(step -> step.appliesTo(c.circumstances()))
                .map(step -> new Place(step, standing(step), deciding(step).orElse(null)))
                .toList();
    }

    private Standing standing(Step step) {
        if (c.file().open().stream().anyMatch(row -> row.step().equals(step.id()))) {
            return Standing.NOW;
        }
        boolean closed =
                c.rows().stream().anyMatch(row -> row.step().equals(step.id()) && !row.isOpen() && !row.wasLeft());
        return closed ? Standing.DONE : Standing.AHEAD;
    }

    private Optional<DecidingStep> deciding(Step step) {
        return round.steps().stream()
                .filter(each -> each.step().equals(step.id()))
                .findFirst();
    }

    /** Where a step of the round is. */
    public enum Standing {
        DONE,
        NOW,
        AHEAD
    }

    /** @param deciding how many it decided on so far; null: it decides on nobody */
    public record Place(Step step, Standing standing, DecidingStep deciding) {}

    /** Whether an open step asks for a second look at what it decided. */
    public boolean looksAgain() {
        return places().stream()
                .anyMatch(place ->
                        place.standing() == Standing.NOW && place.step().recheck() != null);
    }

    /** The open steps that decide and still have somebody to decide on. */
    public List<Place> toDecide() {
        return places().stream()
                .filter(place -> place.standing() == Standing.NOW && place.deciding() != null)
                .filter(place -> row(place.step().id())
                        .filter(row -> row.actors().stream().anyMatch(c.who().actors()::contains))
                        .isPresent())
                .toList();
    }

    private Optional<StepRow> row(String step) {
        return c.file().open().stream().filter(row -> row.step().equals(step)).findFirst();
    }

    /** How much time is left for what has its day. */
    public Countdown countdown() {
        return new Countdown(core, c.definition().agency());
    }
}
