package id.talaksana.core.rounds.results;

import id.talaksana.api.definition.selection.RankedOutcomes;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.RankingRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is decided by an outcome. Of those in a tie nothing is, nor of whoever could still get, or lose, a seat by what people
 * decide about it.
 */
final class Consequences {
    private final RankedOutcomes outcomes;
    /** Formations in which who has no seat of the own waits. */
    private final Set<String> waiting = new HashSet<>();

    Consequences(
            RankingRule rule, RankedOutcomes outcomes, List<Formation> formations, List<ApplicantOutcome> applicants) {
        this.outcomes = outcomes;
        if (rule.moves().isEmpty()) {
            return;
        }
        Set<String> tied = new HashSet<>();
        applicants.stream()
                .filter(each -> each.verdict() == Verdict.UNDECIDED)
                .forEach(each -> tied.add(each.applicant().formation()));
        for (List<Formation> group : Contest.groups(rule, formations)) {
            if (group.stream().anyMatch(each -> tied.contains(each.id()))) {
                group.forEach(each -> waiting.add(each.id()));
            }
        }
    }

    /** The outcome's id; null: nothing follows yet. */
    String of(ApplicantOutcome one) {
        boolean waits = waiting.contains(one.applicant().formation());
        return switch (one.verdict()) {
            case GOES_ON, PLACED -> outcomes.passed();
            case MOVED -> waits ? null : outcomes.passed();
            case NOT_PLACED -> waits ? null : outcomes.failed();
            case PASSED, BELOW_GRADE, ABSENT, INELIGIBLE -> outcomes.failed();
            case UNDECIDED -> null;
        };
    }
}
