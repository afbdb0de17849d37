package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.Cut.Goal;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of any outcome, whoever worked it out and however. */
public final class OutcomeChecks {
    private final Ranking ranking;
    private final List<Fault> faults = new ArrayList<>();

    private OutcomeChecks(Ranking ranking) {
        this.ranking = ranking;
    }

    /** Something that does not hold in a formation. */
    public record Fault(String formation, Text words) {}

    /** What does not hold; empty: all does. */
    public static List<Fault> faults(Ranking ranking, Outcome outcome) {
        OutcomeChecks checks = new OutcomeChecks(ranking);
        Map<String, List<ApplicantOutcome>> ranked = new HashMap<>();
        Map<String, Integer> came = new HashMap<>();
        count(outcome, ranked, came);
        for (Formation formation : ranking.formations()) {
            List<ApplicantOutcome> own = ranked.getOrDefault(formation.id(), new ArrayList<>());
            own.sort(Comparator.comparingInt(ApplicantOutcome::rank));
            checks.nobodyBetterIsLeftOut(formation.id(), own);
            checks.tiesAreWhole(formation.id(), own);
            checks.seatsAreFilled(formation, own, came.getOrDefault(formation.id(), 0));
        }
        return checks.faults;
    }

    private static void count(Outcome outcome, Map<String, List<ApplicantOutcome>> ranked, Map<String, Integer> came) {
        for (ApplicantOutcome each : outcome.applicants()) {
            if (each.rank() > 0) {
                ranked.computeIfAbsent(each.applicant().formation(), f -> new ArrayList<>())
                        .add(each);
            }
            if (each.verdict() == Verdict.MOVED) {
                came.merge(each.placed(), 1, Integer::sum);
            }
        }
    }

    private static boolean in(ApplicantOutcome one) {
        return one.verdict() == Verdict.GOES_ON || one.verdict() == Verdict.PLACED;
    }

    private void nobodyBetterIsLeftOut(String formation, List<ApplicantOutcome> own) {
        ApplicantOutcome best = null;
        for (ApplicantOutcome each : own) {
            if (!in(each) && best == null) {
                best = each;
            } else if (in(each) && best != null && best.rank() < each.rank()) {
                faults.add(new Fault(
                        formation,
                        CoreWords.text(
                                "somebody-better-is-left-out",
                                best.applicant().id(),
                                each.applicant().id())));
                return;
            }
        }
    }

    private void tiesAreWhole(String formation, List<ApplicantOutcome> own) {
        int at = 0;
        while (at < own.size()) {
            int rank = own.get(at).rank();
            int from = at;
            while (at < own.size() && own.get(at).rank() == rank) {
                at++;
            }
            List<ApplicantOutcome> tied = own.subList(from, at);
            if (rank != from + 1) {
                faults.add(new Fault(formation, CoreWords.text("a-rank-does-not-follow", rank, from + 1)));
            }
            if (tied.stream().map(OutcomeChecks::in).distinct().count() > 1) {
                faults.add(new Fault(formation, CoreWords.text("a-tie-is-torn-apart", rank)));
            }
        }
    }

    private void seatsAreFilled(Formation formation, List<ApplicantOutcome> own, int came) {
        long places = ranking.rule().cut().places(formation.seats());
        long in = own.stream().filter(OutcomeChecks::in).count();
        boolean asks = own.stream().anyMatch(each -> each.verdict() == Verdict.UNDECIDED && each.rank() <= places);
        if (!asks && in < Math.min(places, own.size())) {
            faults.add(new Fault(formation.id(), CoreWords.text("places-stay-empty", in, places)));
        }
        if (in + came > places && ranking.rule().cut().to() == Goal.SEAT) {
            faults.add(new Fault(formation.id(), CoreWords.text("more-than-there-are-places", in + came, places)));
        }
    }
}
