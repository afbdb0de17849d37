package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.RankingRule;
import java.math.BigDecimal;
import java.util.Map;

/** Who is ranked at all: was there, is eligible, was not knocked out, and meets the passing grade; asked in this order. */
final class Entrance {
    private final RankingRule rule;
    private final Scores scores;

    Entrance(RankingRule rule, Scores scores) {
        this.rule = rule;
        this.scores = scores;
    }

    /** The applicant with the final; without a verdict when there is to be a rank. */
    Contender admit(Candidate applicant) {
        if (applicant.admission() == Admission.INELIGIBLE) {
            return refused(applicant, null, Verdict.INELIGIBLE);
        }
        Fraction total = applicant.admission() == Admission.ABSENT ? null : scores.total(applicant);
        if (total == null) {
            return refused(applicant, null, Verdict.ABSENT);
        }
        if (!reaches(applicant, rule.knockOuts())) {
            return refused(applicant, total, Verdict.INELIGIBLE);
        }
        if (!rule.passingGrades().isEmpty()
                && !reaches(applicant, rule.passingGrades().get(applicant.group()))) {
            return refused(applicant, total, Verdict.BELOW_GRADE);
        }
        return new Contender(applicant, total);
    }

    private boolean reaches(Candidate applicant, Map<String, BigDecimal> bounds) {
        for (Map.Entry<String, BigDecimal> bound : bounds.entrySet()) {
            BigDecimal score = scores.of(applicant, bound.getKey());
            if (score == null || score.compareTo(bound.getValue()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Contender refused(Candidate applicant, Fraction total, Verdict verdict) {
        Contender refused = new Contender(applicant, total);
        refused.verdict = verdict;
        return refused;
    }
}
