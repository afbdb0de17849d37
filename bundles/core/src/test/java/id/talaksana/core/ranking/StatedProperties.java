package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.Cut.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of any outcome, without working it out. Each check has a name; its faults begin with it. */
public final class StatedProperties {
    private StatedProperties() {}

    /** What does not hold; empty: all does. */
    public static List<String> faults(Ranking ranking, Outcome outcome) {
        List<String> faults = new ArrayList<>();
        Map<String, String> oracle = new NaiveRanking(ranking).lines();
        for (ApplicantOutcome each : outcome.applicants()) {
            String line = each.rank() + " " + each.code() + " " + (each.placed() == null ? "-" : each.placed());
            if (!line.equals(oracle.get(each.applicant().id()))) {
                faults.add("oracle: " + each.applicant().id() + " is " + line + ", not "
                        + oracle.get(each.applicant().id()));
            }
        }
        for (Formation formation : ranking.formations()) {
            List<ApplicantOutcome> own = outcome.applicants().stream()
                    .filter(each -> each.applicant().formation().equals(formation.id()) && each.rank() > 0)
                    .toList();
            nobodyBetterIsLeftOut(own, faults);
            tiesAreWhole(own, faults);
            seatsAreFilled(ranking, formation, own, outcome, faults);
        }
        return faults;
    }

    private static boolean in(ApplicantOutcome one) {
        return one.verdict() == Verdict.GOES_ON || one.verdict() == Verdict.PLACED;
    }

    private static void nobodyBetterIsLeftOut(List<ApplicantOutcome> own, List<String> faults) {
        for (ApplicantOutcome one : own) {
            for (ApplicantOutcome other : own) {
                if (in(one) && !in(other) && other.rank() <= one.rank()) {
                    faults.add("left out: " + other.applicant().id() + " before "
                            + one.applicant().id());
                }
            }
        }
    }

    private static void tiesAreWhole(List<ApplicantOutcome> own, List<String> faults) {
        Map<Integer, List<ApplicantOutcome>> groups = new TreeMap<>();
        own.forEach(each ->
                groups.computeIfAbsent(each.rank(), r -> new ArrayList<>()).add(each));
        int next = 1;
        for (Map.Entry<Integer, List<ApplicantOutcome>> group : groups.entrySet()) {
            if (group.getKey() != next) {
                faults.add("ranks: " + group.getKey() + " where " + next + " comes");
            }
            next += group.getValue().size();
            if (group.getValue().stream().map(StatedProperties::in).distinct().count() > 1) {
                faults.add("ties: rank " + group.getKey() + " is not whole");
            }
        }
    }

    private static void seatsAreFilled(
            Ranking ranking, Formation formation, List<ApplicantOutcome> own, Outcome outcome, List<String> faults) {
        long places = ranking.rule().cut().places(formation.seats());
        long in = own.stream().filter(StatedProperties::in).count();
        boolean asks = own.stream().anyMatch(each -> each.verdict() == Verdict.UNDECIDED && each.rank() <= places);
        long came = outcome.applicants().stream()
                .filter(each ->
                        each.verdict() == Verdict.MOVED && formation.id().equals(each.placed()))
                .count();
        if (!asks && in < Math.min(places, own.size())) {
            faults.add("seats: " + formation.id() + " has " + in + " of " + places);
        }
        if (in + came > places && ranking.rule().cut().to() == Goal.SEAT) {
            faults.add("seats: " + formation.id() + " has " + (in + came) + ", more than " + places);
        }
    }
}
