package id.talaksana.store.rounds;

import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.FormationOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.ranking.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the database said of each applicant and each formation, by their numbers. */
final class Placements {
    final Verdict[] verdicts;
    final int[] seats;
    final long[] taken;
    final boolean[] held;
    private final int[] ranks;
    private final long[] finals;
    private final boolean[] scored;
    private final String[] codes;

    Placements(int applicants, int formations) {
        verdicts = new Verdict[applicants];
        ranks = new int[applicants];
        finals = new long[applicants];
        scored = new boolean[applicants];
        codes = new String[applicants];
        seats = new int[applicants];
        Arrays.fill(seats, -1);
        taken = new long[formations];
        held = new boolean[formations];
    }

    /**
     * Notes what an applicant has of the own formation.
     *
     * @param total null when there is none
     * @param rank 0 when not ranked
     */
    void note(int n, int formation, Long total, int rank, Verdict verdict) {
        verdicts[n] = verdict;
        ranks[n] = rank;
        scored[n] = total != null;
        finals[n] = total == null ? 0 : total;
        if (verdict == Verdict.PLACED || verdict == Verdict.GOES_ON) {
            taken[formation]++;
        }
        if (verdict == Verdict.PLACED) {
            seats[n] = formation;
        }
    }

    /** Notes a seat of another formation. */
    void move(int n, int formation, String code) {
        verdicts[n] = Verdict.MOVED;
        seats[n] = formation;
        codes[n] = code;
        taken[formation]++;
    }

    boolean ranked(int n) {
        return ranks[n] > 0;
    }

    Outcome outcome(Ranking ranking, BigInteger denominator) {
        List<ApplicantOutcome> applicants = new ArrayList<>(verdicts.length);
        for (int n = 0; n < verdicts.length; n++) {
            applicants.add(new ApplicantOutcome(
                    ranking.applicants().get(n),
                    scored[n] ? new Fraction(BigInteger.valueOf(finals[n]), denominator) : null,
                    ranks[n],
                    verdicts[n],
                    seats[n] < 0 ? null : ranking.formations().get(seats[n]).id(),
                    codes[n]));
        }
        List<FormationOutcome> formations = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            formations.add(new FormationOutcome(ranking.formations().get(i).id(), (int) taken[i], held[i]));
        }
        return new Outcome(formations, applicants);
    }
}
