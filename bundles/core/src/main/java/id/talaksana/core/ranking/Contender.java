package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Verdict;

/** An applicant while the ranking is worked out. */
final class Contender {
    final Candidate applicant;
    final Fraction score;
    int rank;
    Verdict verdict;
    private String placed;
    private String movedBy;

    Contender(Candidate applicant, Fraction score) {
        this.applicant = applicant;
        this.score = score;
    }

    void place() {
        verdict = Verdict.PLACED;
        placed = applicant.formation();
    }

    void move(String formation, String code) {
        verdict = Verdict.MOVED;
        placed = formation;
        movedBy = code;
    }

    ApplicantOutcome outcome() {
        return new ApplicantOutcome(applicant, score, rank, verdict, placed, movedBy);
    }
}
