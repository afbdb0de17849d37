package id.talaksana.core.rounds.results;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.core.rounds.SeenRound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who contends where a ranking of a step is worked out anew: everybody on whom the step decided by it, and, as long as the step
 * is open, on whom it has to decide. Whom people turned down by name, or left a seat, stays out; whom an answer to an objection
 * let through contends, too, and so does who came in for somebody who left.
 */
final class Contenders {
    private final Step step;
    private final StepRanking ranking;
    private final CorrectedOutcomes outcomes;
    private final Map<Integer, RoundEntry> entries = new HashMap<>();
    private final Set<String> byResults;
    /** Steps before this one, each with an outcome at which one goes no further. */
    private final List<String[]> turnedDown;

    private final List<String> tracks;
    private final boolean isOpen;
    private final Map<Integer, Contender> all = new TreeMap<>();
    private final List<Applicant> letThrough = new ArrayList<>();
    private final List<Contender> outBefore = new ArrayList<>();

    Contenders(SeenRound round, Step step, StepRanking ranking, CorrectedOutcomes outcomes, List<RoundEntry> entries) {
        this.step = step;
        this.ranking = ranking;
        this.outcomes = outcomes;
        Selection undecided = round.selecting().undecided(step, ApplicantQuery.all());
        this.turnedDown = undecided.turnedDown().stream()
                .map(turned -> turned.split("/", 2))
                .toList();
        this.tracks = undecided.only();
        this.isOpen = round.file().open().stream().map(StepRow::step).anyMatch(step.id()::equals);
        entries.forEach(entry -> this.entries.put(entry.number(), entry));
        this.byResults = entries.stream()
                .filter(entry -> entry.kind() == Kind.RESULT)
                .map(entry -> StoredResults.byResult(entry.number()))
                .collect(Collectors.toSet());
    }

    /**
     * One of them.
     *
     * @param before the outcome that stands; null: there is none yet
     * @param answered whether it is what an answer led to, which only people change
     */
    record Contender(Applicant applicant, String before, boolean answered) {}

    Contenders among(List<Judged> applicants) {
        applicants.stream().filter(this::isOfThisRanking).forEach(this::take);
        return this;
    }

    /** By applicants' numbers. */
    Map<Integer, Contender> all() {
        return all;
    }

    /** Whom people let through by name. */
    List<Applicant> letThrough() {
        return letThrough;
    }

    /** Who passed here, and was turned down at an earlier step since. */
    List<Contender> outBefore() {
        return outBefore;
    }

    private boolean isOfThisRanking(Judged one) {
        return step.ranking(one.applicant().track())
                .filter(its -> its == ranking)
                .isPresent();
    }

    private void take(Judged one) {
        String before = outcomes.of(one, step.id());
        boolean passed = ranking.outcomes().passed().equals(before);
        if (isTurnedDown(one)) {
            if (passed) {
                outBefore.add(new Contender(one.applicant(), before, outcomes.isAnswer(one, step.id())));
            }
        } else if (before == null) {
            if (isOpen && isFor(one.applicant())) {
                contend(one, null, false);
            }
        } else if (outcomes.isAnswer(one, step.id())) {
            if (passed) {
                contend(one, before, true);
            }
        } else if (isByRule(one)) {
            contend(one, before, false);
        } else if (passed) {
            letThrough.add(one.applicant());
        }
    }

    private void contend(Judged one, String before, boolean answered) {
        all.put(one.applicant().number(), new Contender(one.applicant(), before, answered));
    }

    private boolean isTurnedDown(Judged one) {
        return turnedDown.stream().anyMatch(at -> at[1].equals(outcomes.of(one, at[0])));
    }

    private boolean isFor(Applicant one) {
        return tracks.isEmpty() || one.track() == null || tracks.contains(one.track());
    }

    /** Whether what stands came of the ranking, and not of people who decided by name. */
    private boolean isByRule(Judged one) {
        Judgement standing = one.judgements().stream()
                .filter(judgement -> judgement.step().equals(step.id()))
                .findFirst()
                .orElseThrow();
        RoundEntry entry = Objects.requireNonNull(entries.get(standing.entry()), "an entry for each judgement");
        return switch (entry.kind()) {
            case DECISION -> byResults.contains(entry.source());
            case CORRECTION -> true;
            case REPLACEMENT -> ranking.outcomes().passed().equals(standing.outcome());
            default -> false;
        };
    }
}
