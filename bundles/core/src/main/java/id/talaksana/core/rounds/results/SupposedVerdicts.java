package id.talaksana.core.rounds.results;

import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.eligibility.EligibilityVerdict;
import id.talaksana.api.rounds.eligibility.Ruling;
import id.talaksana.api.rounds.results.Supposed;
import id.talaksana.api.rounds.results.Supposed.Otherwise;
import id.talaksana.core.applicants.Judging;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom other rules of eligibility would judge otherwise, of all who came to the step. A rule that comes into effect later is asked
 * as if it were; papers that are due are the same under both.
 *
 * @param compared how many
 * @param all those who would be
 */
record SupposedVerdicts(int compared, List<Otherwise> all) {

    static SupposedVerdicts none() {
        return new SupposedVerdicts(0, List.of());
    }

    static SupposedVerdicts of(SeenRound round, Step step, PublicService candidate, RoundApplicants applicants) {
        Step other = candidate.step(step.id()).orElse(null);
        if (!judges(step) && !judges(other)) {
            return none();
        }
        Judging now = judging(round, round.selecting().service(), step);
        Judging then = judging(round, candidate, other);
        Set<String> turnedDown = new HashSet<>(round.selecting().turnedDownBefore(step));
        List<Otherwise> all = new ArrayList<>();
        int compared = 0;
        for (Judged judged : applicants.judged(ApplicantQuery.all())) {
            boolean came = judged.judgements().stream()
                    .noneMatch(each -> turnedDown.contains(each.step() + "/" + each.outcome()));
            if (came) {
                compared++;
                EligibilityVerdict before = now.of(judged.applicant());
                EligibilityVerdict after = then.of(judged.applicant());
                if (before.eligible() != after.eligible()) {
                    all.add(new Otherwise(
                            after.registration(), before.eligible(), after.eligible(), because(before, after)));
                }
            }
        }
        return new SupposedVerdicts(compared, all);
    }

    private static boolean judges(Step step) {
        return step != null
                && step.decision() != null
                && !step.decision().eligibility().isEmpty();
    }

    private static Judging judging(SeenRound round, PublicService service, Step step) {
        LocalDate opened = LocalDate.ofInstant(round.file().openedAt(), round.zone());
        List<Step.Criterion> rules = judges(step) ? step.decision().eligibility() : List.of();
        LocalDate day = rules.stream()
                .map(Step.Criterion::from)
                .filter(from -> from != null && from.isAfter(round.today()))
                .max(LocalDate::compareTo)
                .orElse(round.today());
        return new Judging(service, rules, round.file().attributes(), opened, day);
    }

    /** What does not hold any more, else what did not before. */
    private static Ruling because(EligibilityVerdict before, EligibilityVerdict after) {
        EligibilityVerdict worse = after.eligible() == Truth.YES ? before : after;
        return worse.rulings().stream()
                .filter(ruling -> ruling.holds() != Truth.YES)
                .findFirst()
                .orElse(null);
    }

    List<Otherwise> first() {
        return all.subList(0, Math.min(all.size(), Supposed.MOST_TOLD));
    }
}
