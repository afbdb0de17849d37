package id.talaksana.core.selection;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.store.announcements.AnnouncementStore.Listed;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a service's document says of single applicants: which steps decide on them, and who goes on. */
public record Selecting(PublicService service) {

    /** Whether a case of it is a round. */
    public boolean isRound() {
        return !steps().isEmpty();
    }

    /** The steps that decide on each applicant, in order. */
    public List<Step> steps() {
        return service.steps().stream().filter(Selecting::decides).toList();
    }

    private static boolean decides(Step step) {
        return step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT;
    }

    /** Whether a step decides on each applicant. */
    public boolean decides(String step) {
        return steps().stream().anyMatch(deciding -> deciding.id().equals(step));
    }

    /** Whether a step begins only behind the first that decides: then somebody was decided on already. */
    public boolean isAfterFirst(String step) {
        return comesAfter(step, steps().get(0).id(), new HashSet<>());
    }

    /** A step that says after which it comes may run beside those that stand before it. */
    private boolean comesAfter(String step, String first, Set<String> seen) {
        List<String> order = service.steps().stream().map(Step::id).toList();
        int at = order.indexOf(step);
        if (at < 0 || !seen.add(step)) {
            return false;
        }
        Sourced<List<String>> after = service.steps().get(at).after();
        return after == null || !after.known()
                ? at > order.indexOf(first)
                : after.value().stream().anyMatch(one -> one.equals(first) || comesAfter(one, first, seen));
    }

    /** Whether a step announces what another one decided. */
    public boolean announces(String step, String decided) {
        return service.step(step)
                .map(Step::announces)
                .filter(announces -> decided.equals(announces.of()))
                .isPresent();
    }

    /**
     * Whose decisions an announcement lists: those of a step, and of the applicants on whose track it does not decide those of the
     * last step before it that does.
     *
     * @param of null: nobody's
     */
    public List<Listed> listed(String of) {
        if (of == null) {
            return List.of();
        }
        Step step = step(of);
        List<Listed> listed = new ArrayList<>(List.of(new Listed(of, List.of())));
        List<Step> before = new ArrayList<>(steps().subList(0, steps().indexOf(step)));
        Collections.reverse(before);
        for (Track track : service.tracks()) {
            if (!isFor(step, track)) {
                before.stream()
                        .filter(earlier -> isFor(earlier, track))
                        .findFirst()
                        .ifPresent(earlier -> listed.add(new Listed(earlier.id(), List.of(track.id()))));
            }
        }
        return List.copyOf(listed);
    }

    private static boolean isFor(Step step, Track track) {
        List<String> only = step.tracks().or(List.of());
        return only.isEmpty() || only.contains(track.id());
    }

    /** The deciding step with this id; another one is refused. */
    public Step step(String id) {
        List<String> all = steps().stream().map(Step::id).toList();
        return steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow(() -> {
            String shown = id == null ? "-" : WrittenText.shown(id);
            return new Refusal(
                    INVALID, CoreWords.text("this-step-decides-on-no-applicants", shown, String.join(", ", all)), all);
        });
    }

    /** An outcome of such a step; another one is refused. */
    public Step.Outcome outcome(Step step, String id) {
        List<String> all =
                step.decision().outcomes().stream().map(Step.Outcome::id).toList();
        return step.decision().outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    String shown = id == null ? "-" : WrittenText.shown(id);
                    String outcomes = String.join(", ", all);
                    return new Refusal(
                            INVALID, CoreWords.text("the-step-has-no-such-outcome", step.id(), shown, outcomes), all);
                });
    }

    /** Those whom a step sent back, and whose corrections it waits for: a set for each such outcome. */
    public List<Selection> sentBack(Step step) {
        return step.decision().outcomes().stream()
                .filter(Step.Outcome::returns)
                .map(outcome -> new ApplicantQuery(step.id(), outcome.id(), null, null, null))
                .map(query -> new Selection(query, List.of(), List.of()))
                .toList();
    }

    /** A set of those on whom a step still has to decide: whoever was turned down before is not among them. */
    public Selection undecided(Step step, ApplicantQuery set) {
        return new Selection(
                new ApplicantQuery(
                        step.id(), ApplicantQuery.UNDECIDED, set.formation(), set.track(), set.registrations()),
                turnedDownBefore(step),
                step.tracks().or(List.of()));
    }

    /** With which outcomes one does not come to a step, as {@code step/outcome}. */
    public List<String> turnedDownBefore(Step step) {
        List<String> turnedDown = new ArrayList<>();
        for (Step before : service.steps()) {
            if (before.id().equals(step.id())) {
                break;
            }
            if (decides(before)) {
                before.decision().outcomes().stream()
                        .filter(Step.Outcome::turnsDown)
                        .forEach(outcome -> turnedDown.add(before.id() + "/" + outcome.id()));
            }
            if (before.asksForEach()) {
                turnedDown.add(before.id() + "/" + State.REJECTED);
                turnedDown.add(before.id() + "/" + State.WITHDRAWN);
            }
        }
        return turnedDown;
    }
}
