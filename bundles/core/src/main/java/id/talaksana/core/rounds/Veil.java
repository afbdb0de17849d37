package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;

import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whoever may give a second verdict is not told what others decided at that step as long as it is open: else it would be no
 * second look. What one decided oneself is no secret.
 *
 * @param round as that officer finds it
 * @param steps ids of the steps of which it holds
 */
public record Veil(SeenRound round, Set<String> steps) {

    static Veil of(SeenRound round) {
        Set<String> open = round.file().open().stream().map(StepRow::step).collect(Collectors.toSet());
        return new Veil(
                round,
                round.selecting().steps().stream()
                        .filter(step -> open.contains(step.id()) && step.recheck() != null)
                        .filter(step ->
                                round.who().actors().contains(step.recheck().by()))
                        .map(Step::id)
                        .collect(Collectors.toSet()));
    }

    /** Refuses a question by whose answer the verdicts would be known. */
    public void requireNoAnswer(ApplicantQuery query) {
        if (query.outcome() != null && !ApplicantQuery.UNDECIDED.equals(query.outcome()) && hides(query.step())) {
            Spoken words = new Spoken(round.selecting().service());
            throw new Refusal(
                    FORBIDDEN, CoreWords.text("first-verdicts-are-not-told-yet", words.step(query.step())), List.of());
        }
    }

    /** Whether what others decided at a step is hidden. */
    public boolean hides(String step) {
        return steps.contains(step);
    }

    /** @param entries the round's record, asked for only where something is hidden */
    ApplicantPage over(ApplicantPage page, Supplier<List<RoundEntry>> entries) {
        if (steps.isEmpty()) {
            return page;
        }
        Set<Integer> own = own(entries.get());
        return new ApplicantPage(
                page.applicants().stream().map(judged -> over(judged, own)).toList(), page.next());
    }

    private Judged over(Judged judged, Set<Integer> own) {
        return new Judged(
                judged.applicant(),
                judged.judgements().stream()
                        .filter(judgement -> !hides(judgement.step()) || own.contains(judgement.entry()))
                        .toList());
    }

    private Set<Integer> own(List<RoundEntry> entries) {
        return entries.stream().filter(this::isOwn).map(RoundEntry::number).collect(Collectors.toSet());
    }

    private boolean isOwn(RoundEntry entry) {
        return Doer.of(entry.by()).sharesPersonWith(round.who().doer());
    }

    /** The record without what is hidden: that something was decided, on how many and by whom, is told. */
    List<RoundEntry> over(List<RoundEntry> entries) {
        return steps.isEmpty()
                ? entries
                : entries.stream()
                        .map(entry -> !hides(entry.step()) || isOwn(entry) ? entry : entry.unsaid())
                        .toList();
    }
}
