package id.talaksana.api.rounds.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of the stages of an open selection (JPT), set when the round opens.
 *
 * <p>Paper 15 to 20, assessment 20 to 25, interview 30 to 35, track record 15 to 20 per cent (PermenPANRB 15/2019 as quoted by the
 * press, S). They add up to 100, and the maxima do so exactly: 20/25/35/20 is the only choice within these ranges (D).
 *
 * @param weights of each stage in per cent
 * @param ranges of each stage; a stage without one may have any weight
 */
public record StageWeights(Map<String, BigDecimal> weights, Map<String, Range> ranges) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    public StageWeights {
        weights = Map.copyOf(weights);
        ranges = Map.copyOf(ranges);
    }

    /** What is wrong with them, stages in the order of their names, the sum last; empty: nothing. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        new TreeMap<>(weights).forEach((stage, weight) -> withinRange(faults, stage, weight));
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            faults.add(new Fault.Sum(sum));
        }
        return faults;
    }

    private void withinRange(List<Fault> faults, String stage, BigDecimal weight) {
        Range range = ranges.get(stage);
        if (range != null && weight.compareTo(range.lowest()) < 0) {
            faults.add(new Fault.Below(stage, weight, range.lowest()));
        }
        if (range != null && weight.compareTo(range.highest()) > 0) {
            faults.add(new Fault.Above(stage, weight, range.highest()));
        }
    }

    /** What a stage may weigh, in per cent, both ends within. */
    public record Range(BigDecimal lowest, BigDecimal highest) {}

    /** What is wrong with weights. */
    public sealed interface Fault {
        record Below(String stage, BigDecimal weight, BigDecimal lowest) implements Fault {}

        record Above(String stage, BigDecimal weight, BigDecimal highest) implements Fault {}

        record Sum(BigDecimal sum) implements Fault {}
    }
}
