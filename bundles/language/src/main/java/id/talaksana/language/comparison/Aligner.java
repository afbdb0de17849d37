package id.talaksana.language.comparison;

import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Alignment.Place;
import id.talaksana.api.comparison.Alignment.Relation;
import id.talaksana.api.comparison.Alignment.Review;
import id.talaksana.api.comparison.Alignment.Row;
import id.talaksana.api.comparison.Alignment.Side;
import id.talaksana.api.comparison.StepJudgement.Match;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts two procedures side by side. What a person has said of a step stands; of the others, of all pairs of steps that are alike enough, those go first that are in the same order on
 * both sides and the most alike together; of what is left the most alike are paired in another order. Each step is paired
 * once.
 */
final class Aligner {
    /** Below this two steps share some words but not what they do; found by hand on the procedures that are here. */
    static final double ALIKE = 0.30;
    /** Out of order, more is asked: a procedure says similar things at several places. */
    static final double ALIKE_ELSEWHERE = 0.45;

    /** Most pairs of steps that are looked at; beyond a thousand steps on each side, those that stand about as far on. */
    static final int MOST_PAIRS = 1_000_000;

    private static final double SAID_BY_A_PERSON = 1_000;

    private final PublicService left;
    private final PublicService right;
    private final List<ComparedStep> leftSteps;
    private final List<ComparedStep> rightSteps;
    /** By index on the left. */
    private final Map<Integer, Pair> pairs = new TreeMap<>();
    /** Indexes on the right of the pairs that are in order. */
    private final Set<Integer> kept = new HashSet<>();

    private final StepLikeness likeness;
    private final List<ReviewedStep> reviewed;

    private Aligner(
            PublicService left,
            List<ComparedStep> leftSteps,
            PublicService right,
            List<ComparedStep> rightSteps,
            List<ReviewedStep> reviewed) {
        this.left = left;
        this.right = right;
        this.leftSteps = leftSteps;
        this.rightSteps = rightSteps;
        this.likeness = new StepLikeness(leftSteps, rightSteps);
        this.reviewed = reviewed;
    }

    static Alignment align(
            AgencyDefinition left, PublicService itsService, AgencyDefinition right, PublicService other) {
        return align(new PublishedService(left, itsService), new PublishedService(right, other), 0, List.of());
    }

    /**
     * The same with what persons have said.
     *
     * @param judged how often they did
     * @param reviewed of steps that there are, each once at most
     */
    static Alignment align(PublishedService left, PublishedService right, int judged, List<ReviewedStep> reviewed) {
        PublicService one = left.service();
        PublicService other = right.service();
        Aligner aligner = new Aligner(one, ComparedStep.allOf(one), other, ComparedStep.allOf(other), reviewed);
        aligner.pair();
        return new Alignment(
                side(left.definition(), one),
                side(right.definition(), other),
                judged,
                aligner.paired(),
                aligner.rows());
    }

    /** {@link Alignment#likeness()} alone, for many services at once. */
    static double likeness(
            PublicService left, List<ComparedStep> leftSteps, PublicService right, List<ComparedStep> rightSteps) {
        Aligner aligner = new Aligner(left, leftSteps, right, rightSteps, List.of());
        aligner.pair();
        return aligner.paired();
    }

    private static Side side(AgencyDefinition definition, PublicService service) {
        return new Side(
                definition.agency().id(), service.id(), definition.version(), definition.digest(), service.title());
    }

    /** @param review null: nobody has said it of them */
    private record Pair(int left, int right, double likeness, Review review) {
        /** What persons paired goes before whatever the machine would pair. */
        double weight() {
            return review == null ? likeness : SAID_BY_A_PERSON;
        }

        boolean standsAnywhere() {
            return review != null || likeness >= ALIKE_ELSEWHERE;
        }

        /** How much of two steps it pairs. */
        double counted() {
            return review != null && review.match() == Match.MATCHED ? 1 : likeness;
        }
    }

    private void pair() {
        Pair[][] candidates = new Pair[leftSteps.size()][rightSteps.size()];
        int width = width(leftSteps.size(), rightSteps.size());
        for (int l = 0; l < leftSteps.size(); l++) {
            int abreast = (int) ((long) l * rightSteps.size() / leftSteps.size());
            int first = Math.max(0, Math.min(abreast - width / 2, rightSteps.size() - width));
            for (int r = first; r < first + width; r++) {
                double found = likeness.of(l, r);
                candidates[l][r] = found < ALIKE ? null : new Pair(l, r, found, null);
            }
        }
        reviewed.forEach(said -> stands(said, candidates));
        inOrder(candidates);
        inOtherOrder(candidates);
    }

    /** A step of which a person has spoken is paired as that one said, or not at all. */
    private void stands(ReviewedStep said, Pair[][] candidates) {
        int l = said.left() == null ? -1 : index(left, said.left());
        int r = said.right() == null ? -1 : index(right, said.right());
        if (l >= 0) {
            Arrays.fill(candidates[l], null);
        }
        if (r >= 0) {
            Stream.of(candidates).forEach(row -> row[r] = null);
        }
        if (l >= 0 && r >= 0) {
            candidates[l][r] = new Pair(l, r, likeness.of(l, r), said.review());
        }
    }

    private static int index(PublicService service, String step) {
        return service.steps().stream().map(Step::id).toList().indexOf(step);
    }

    /** With how many steps of the other side one is compared. */
    static int width(int left, int right) {
        return (long) left * right <= MOST_PAIRS ? right : MOST_PAIRS / left;
    }

    /** The heaviest common subsequence; squares, so that one good pair goes before several poor ones. */
    private void inOrder(Pair[][] candidates) {
        double[][] best = best(candidates);
        follow(candidates, best);
    }

    private double[][] best(Pair[][] candidates) {
        double[][] best = new double[leftSteps.size() + 1][rightSteps.size() + 1];
        for (int l = leftSteps.size() - 1; l >= 0; l--) {
            for (int r = rightSteps.size() - 1; r >= 0; r--) {
                double apart = Math.max(best[l + 1][r], best[l][r + 1]);
                best[l][r] = Math.max(apart, together(candidates[l][r], best[l + 1][r + 1]));
            }
        }
        return best;
    }

    private void follow(Pair[][] candidates, double[][] best) {
        int l = 0;
        int r = 0;
        while (l < leftSteps.size() && r < rightSteps.size()) {
            Pair pair = candidates[l][r];
            if (pair != null && best[l][r] == together(pair, best[l + 1][r + 1])) {
                pairs.put(l++, pair);
                kept.add(r++);
            } else if (best[l][r] == best[l + 1][r]) {
                l++;
            } else {
                r++;
            }
        }
    }

    private static double together(Pair pair, double after) {
        return pair == null ? 0 : pair.weight() * pair.weight() + after;
    }

    private void inOtherOrder(Pair[][] candidates) {
        Set<Integer> taken = new HashSet<>(kept);
        Stream.of(candidates)
                .flatMap(Stream::of)
                .filter(pair -> pair != null && pair.standsAnywhere())
                .sorted(Comparator.comparingDouble((Pair p) -> -p.weight())
                        .thenComparing(Pair::left)
                        .thenComparing(Pair::right))
                .forEach(pair -> {
                    if (!pairs.containsKey(pair.left()) && taken.add(pair.right())) {
                        pairs.put(pair.left(), pair);
                    }
                });
    }

    /** Twice what is paired, by likeness, over all steps that can be read. */
    private double paired() {
        long readable = leftSteps.stream().filter(ComparedStep::readable).count()
                + rightSteps.stream().filter(ComparedStep::readable).count();
        double paired = pairs.values().stream().mapToDouble(Pair::counted).sum();
        return readable == 0 ? 0 : rounded(2 * paired / readable);
    }

    private List<Row> rows() {
        Set<Integer> pairedRight = new HashSet<>();
        pairs.values().forEach(p -> pairedRight.add(p.right()));
        List<Row> rows = new ArrayList<>();
        int rightNext = 0;
        for (int l = 0; l < leftSteps.size(); l++) {
            Pair pair = pairs.get(l);
            if (pair == null) {
                rows.add(alone(leftSteps.get(l), place(left, l), null, Relation.ONLY_LEFT));
                continue;
            }
            boolean same = kept.contains(pair.right());
            for (; same && rightNext < pair.right(); rightNext++) {
                aloneOnTheRight(rows, rightNext, pairedRight);
            }
            rows.add(new Row(
                    same ? Relation.SAME : Relation.IN_OTHER_ORDER,
                    place(left, l),
                    place(right, pair.right()),
                    rounded(pair.likeness()),
                    likeness.shared(l, pair.right()),
                    pair.review()));
            rightNext = same ? pair.right() + 1 : rightNext;
        }
        for (; rightNext < rightSteps.size(); rightNext++) {
            aloneOnTheRight(rows, rightNext, pairedRight);
        }
        return rows;
    }

    private void aloneOnTheRight(List<Row> rows, int index, Set<Integer> paired) {
        if (!paired.contains(index)) {
            rows.add(alone(rightSteps.get(index), null, place(right, index), Relation.ONLY_RIGHT));
        }
    }

    private Row alone(ComparedStep step, Place left, Place right, Relation relation) {
        Sourced<String> text = (left == null ? right : left).text();
        boolean unreadable = !step.readable() && !text.known() && text.provenance() == Provenance.MISSING;
        return new Row(
                unreadable ? Relation.UNREADABLE : relation, left, right, 0, List.of(), reviewOfOne(left, right));
    }

    private Review reviewOfOne(Place left, Place right) {
        return reviewed.stream()
                .filter(said -> left == null
                        ? right.step().equals(said.right())
                        : left.step().equals(said.left()))
                .map(ReviewedStep::review)
                .findFirst()
                .orElse(null);
    }

    private static Place place(PublicService service, int index) {
        var step = service.steps().get(index);
        return new Place(step.id(), index + 1, step.number(), step.text());
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
