package id.talaksana.api.complaints;

import java.util.List;
import java.util.Map;

/**
 * An agency's complaints in numbers.
 *
 * @param byState number of tickets in each state
 * @param byClass number of tickets in each class, by id; those without one are not in it
 * @param escalated how many ever passed a deadline
 * @param steps the steps that complaints name, those with most per thousand passes first
 */
public record ComplaintCounts(
        String agency,
        Map<TicketState, Long> byState,
        Map<String, Long> byClass,
        long escalated,
        List<StepCount> steps) {
    public ComplaintCounts {
        steps = List.copyOf(steps);
    }

    /**
     * A step with its complaints.
     *
     * @param passes how often the step was closed in cases
     * @param perThousand complaints per thousand passes; null when it was never passed
     */
    public record StepCount(String service, String step, long complaints, long passes, Double perThousand) {}
}
