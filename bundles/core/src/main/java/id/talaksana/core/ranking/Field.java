package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.FormationOutcome;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.Cut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Those who contend for one formation's seats. */
final class Field {
    final Formation formation;
    /** The place among the round's formations. */
    final int number;

    final Deque<Contender> waiting = new ArrayDeque<>();
    private final List<Contender> ranked = new ArrayList<>();
    private int taken;
    private long vacant;
    private boolean held;

    Field(Formation formation, int number) {
        this.formation = formation;
        this.number = number;
    }

    void add(Contender contender) {
        ranked.add(contender);
    }

    /** Gives each its rank, and the places to the best. */
    void rank(Comparator<Contender> merit, Cut cut) {
        ranked.sort(merit);
        long places = cut.places(formation.seats());
        boolean goOn = cut.to() == Cut.Goal.NEXT_STAGE;
        int from = 0;
        while (from < ranked.size()) {
            int to = from + 1;
            while (to < ranked.size() && merit.compare(ranked.get(from), ranked.get(to)) == 0) {
                to++;
            }
            boolean within = to <= places || from < places && cut.atBoundary() == Cut.AtBoundary.ALL;
            boolean across = !within && from < places;
            for (Contender each : ranked.subList(from, to)) {
                each.rank = from + 1;
                decide(each, within, across, goOn);
            }
            from = to;
        }
        vacant = Math.max(0, places - ranked.size());
    }

    private void decide(Contender each, boolean within, boolean across, boolean goOn) {
        if (within && goOn) {
            each.verdict = Verdict.GOES_ON;
        } else if (within) {
            each.place();
        } else if (across) {
            each.verdict = Verdict.UNDECIDED;
        } else {
            each.verdict = goOn ? Verdict.PASSED : Verdict.NOT_PLACED;
        }
        if (within) {
            taken++;
        } else if (each.applicant.consents()) {
            waiting.add(each);
        }
    }

    long vacant() {
        return held ? 0 : vacant;
    }

    /** A vacant seat is filled from elsewhere. */
    void take(Contender mover, String code) {
        mover.move(formation.id(), code);
        taken++;
        vacant--;
    }

    /** Its vacant seats wait. */
    void hold() {
        held = true;
    }

    FormationOutcome outcome() {
        return new FormationOutcome(formation.id(), taken, held);
    }
}
