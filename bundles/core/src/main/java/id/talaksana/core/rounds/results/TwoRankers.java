package id.talaksana.core.rounds.results;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.FormationOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.results.WorkedOut.Held;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.ranking.OutcomeChecks;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Has a contest worked out by two rankers that share no code. What both say alike, line by line, and what must hold of it does,
 * stands; a group in which they differ, or that cannot be ranked, is held back with all that depends on it, and the others go on.
 */
final class TwoRankers {
    private final Ranker one;
    private final Ranker other;
    private final Contest contest;
    private final List<Held> held = new ArrayList<>();
    private final Set<Formation> stand = new HashSet<>();
    private final List<FormationOutcome> seats = new ArrayList<>();
    private final List<ApplicantOutcome> applicants = new ArrayList<>();

    TwoRankers(Ranker one, Ranker other, Contest contest) {
        this.one = one;
        this.other = other;
        this.contest = contest;
    }

    /**
     * What both came to.
     *
     * @param formations that stand, in their order
     * @param outcome of those
     * @param held what does not stand, with the reason
     */
    record Agreed(List<Formation> formations, Outcome outcome, List<Held> held) {}

    Agreed agreed() {
        List<List<Formation>> sound = new ArrayList<>();
        for (List<Formation> group : contest.groups()) {
            Text reason = group.stream()
                    .map(each -> contest.held().get(each.id()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (reason == null) {
                sound.add(group);
            } else {
                hold(group, reason);
            }
        }
        if (!sound.isEmpty()) {
            rank(sound);
        }
        List<Formation> inOrder =
                contest.formations().stream().filter(stand::contains).toList();
        return new Agreed(inOrder, new Outcome(seats, applicants), held);
    }

    private void hold(List<Formation> group, Text reason) {
        held.add(new Held(group.stream().map(Formation::id).toList(), reason));
    }

    /** Where a ranking is refused as a whole, the group to blame is found by halves. */
    private void rank(List<List<Formation>> groups) {
        Ranking ranking;
        Outcome first;
        Outcome second;
        try {
            ranking = contest.of(groups);
            first = one.rank(ranking);
            second = other.rank(ranking);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            } else if (groups.size() == 1) {
                hold(groups.get(0), refused.reason());
            } else {
                rank(groups.subList(0, groups.size() / 2));
                rank(groups.subList(groups.size() / 2, groups.size()));
            }
            return;
        }
        take(groups, first, faults(ranking, first, second));
    }

    /** Groups without a fault stand. */
    private void take(List<List<Formation>> groups, Outcome first, Map<String, Text> faults) {
        Map<String, List<ApplicantOutcome>> of = new HashMap<>();
        first.applicants().forEach(each -> of.computeIfAbsent(each.applicant().formation(), f -> new ArrayList<>())
                .add(each));
        Map<String, FormationOutcome> seatsOf = new HashMap<>();
        first.formations().forEach(each -> seatsOf.put(each.formation(), each));
        for (List<Formation> group : groups) {
            Text fault = group.stream()
                    .map(each -> faults.get(each.id()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (fault != null) {
                hold(group, fault);
                continue;
            }
            stand.addAll(group);
            group.forEach(each -> {
                seats.add(seatsOf.get(each.id()));
                applicants.addAll(of.getOrDefault(each.id(), List.of()));
            });
        }
    }

    private static Map<String, Text> faults(Ranking ranking, Outcome first, Outcome second) {
        Map<String, Text> faults = new HashMap<>();
        if (!first.digest().equals(second.digest())) {
            Map<String, List<String>> lines = lines(first);
            Map<String, List<String>> others = lines(second);
            ranking.formations().stream()
                    .map(Formation::id)
                    .filter(id -> !Objects.equals(lines.get(id), others.get(id)))
                    .forEach(id -> faults.put(id, CoreWords.text("the-rankers-differ", id)));
        }
        for (OutcomeChecks.Fault fault : OutcomeChecks.faults(ranking, first)) {
            faults.putIfAbsent(fault.formation(), fault.words());
        }
        return faults;
    }

    /** The canonical lines of each formation. */
    private static Map<String, List<String>> lines(Outcome outcome) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        outcome.lines(line -> lines.computeIfAbsent(line.split("\t", 3)[1], f -> new ArrayList<>())
                .add(line));
        return lines;
    }
}
