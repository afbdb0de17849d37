package id.talaksana.core.complaints.statistics;

import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.ComplaintCounts.StepCount;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.TicketStatistics.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up complaints, and sets those that name a step against how often it was passed. */
public final class Counting {
    private Counting() {}

    public static ComplaintCounts of(String agency, List<Count> counts, StepPasses passes) {
        Map<TicketState, Long> byState = new EnumMap<>(TicketState.class);
        Map<String, Long> byClass = new TreeMap<>();
        Map<List<String>, Long> bySteps = new java.util.LinkedHashMap<>();
        long escalated = 0;
        for (Count c : counts) {
            byState.merge(c.state(), c.tickets(), Long::sum);
            byClassAndStep(byClass, bySteps, c);
            escalated += c.escalated() ? c.tickets() : 0;
        }
        List<StepCount> steps = steps(agency, passes, bySteps);
        return new ComplaintCounts(agency, byState, byClass, escalated, steps);
    }

    private static void byClassAndStep(Map<String, Long> byClass, Map<List<String>, Long> bySteps, Count c) {
        if (c.complaintClass() != null) {
            byClass.merge(c.complaintClass(), c.tickets(), Long::sum);
        }
        if (c.service() != null && c.step() != null) {
            bySteps.merge(List.of(c.service(), c.step()), c.tickets(), Long::sum);
        }
    }

    private static List<StepCount> steps(String agency, StepPasses passes, Map<List<String>, Long> bySteps) {
        List<StepCount> steps = new ArrayList<>();
        Map<List<String>, Long> passedByStep = passes.of(agency, bySteps.keySet());
        bySteps.forEach((step, complaints) -> {
            long passed = passedByStep.get(step);
            Double perThousand = passed == 0 ? null : 1000.0 * complaints / passed;
            steps.add(new StepCount(step.get(0), step.get(1), complaints, passed, perThousand));
        });
        steps.sort(Comparator.comparing(StepCount::perThousand, Comparator.nullsLast(Comparator.reverseOrder())));
        return steps;
    }
}
