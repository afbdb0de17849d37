package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.comparison.Alignment.Review;
import id.talaksana.api.comparison.StepJudgement;
import id.talaksana.api.comparison.StepJudgement.Judged;
import id.talaksana.api.definition.AgencyDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what persons said of steps against what these say today. What was said of a step that is no longer there is left out; of
 * one that changed it stands until somebody looks again, and is called outdated.
 */
final class StandingJudgements {
    private final Catalogue catalogue;
    private final PublishedService left;
    private final PublishedService right;
    /** By the digest of the definition that was judged; empty where that is not to be had. */
    private final Map<String, Optional<List<Difference>>> since = new HashMap<>();

    StandingJudgements(Catalogue catalogue, PublishedService left, PublishedService right) {
        this.catalogue = catalogue;
        this.left = left;
        this.right = right;
    }

    List<ReviewedStep> of(List<StepJudgement> judgements) {
        return judgements.stream()
                .filter(each -> isThere(each.left(), left) && isThere(each.right(), right))
                .map(each -> new ReviewedStep(
                        each.left().step(),
                        each.right().step(),
                        new Review(each.number(), each.match(), each.at(), isOutdated(each))))
                .toList();
    }

    private static boolean isThere(Judged judged, PublishedService now) {
        return judged.step() == null || now.service().step(judged.step()).isPresent();
    }

    private boolean isOutdated(StepJudgement judgement) {
        return hasChanged(judgement.left(), left) || hasChanged(judgement.right(), right);
    }

    /** That there is no such step is in doubt as soon as a step has come or says something else. */
    private boolean hasChanged(Judged judged, PublishedService now) {
        if (judged.digest().equals(now.definition().digest())) {
            return false;
        }
        return since.computeIfAbsent(judged.digest(), digest -> differences(digest, now))
                .map(found -> found.stream()
                        .anyMatch(each -> judged.step() == null
                                ? isOfSteps(each)
                                : judged.step().equals(each.id())))
                .orElse(true);
    }

    private static boolean isOfSteps(Difference difference) {
        return difference.part() == Part.STEP && difference.change() != Change.REMOVED;
    }

    private Optional<List<Difference>> differences(String digest, PublishedService now) {
        AgencyDefinition current = now.definition();
        return catalogue.definition(current.agency().id(), digest).map(then -> Comparison.of(then, current).stream()
                .filter(each -> now.service().id().equals(each.service()))
                // Another place in the order is no other deed.
                .filter(each -> each.change() != Change.MOVED)
                .toList());
    }
}
