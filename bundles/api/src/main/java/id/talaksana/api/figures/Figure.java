package id.talaksana.api.figures;

import id.talaksana.api.cases.Turn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of an agency, of one of its services, or of one step.
 *
 * @param service null: of all services
 * @param step null: of all steps
 * @param open how many cases are open now; of a step how often it is open
 * @param late how many of them have a step that is past its due time
 * @param waiting how many open steps wait for each; empty of an agency or a service
 * @param taken the working time of the cases that were closed with or without their product, from opening to closing; of a step
 *     the working time in which it was to be done
 * @param finished how many steps were finished
 * @param returned how many of them sent the case back
 * @param returnedPercent null: no step was finished
 * @param complaints how many complaints came in
 * @param complaintsPerThousand of a thousand finished steps; null: no step was finished
 * @param respondents who answered the satisfaction survey
 * @param satisfaction the index of PermenPAN-RB 14/2017, 25 to 100; null of a step, and of too few respondents
 */
public record Figure(
        String agency,
        String service,
        String step,
        long open,
        long late,
        Map<Turn.Whose, Long> waiting,
        Spread taken,
        long finished,
        long returned,
        Double returnedPercent,
        long complaints,
        Double complaintsPerThousand,
        long respondents,
        Double satisfaction) {
    public Figure {
        Map<Turn.Whose, Long> sorted = new EnumMap<>(Turn.Whose.class);
        sorted.putAll(waiting);
        waiting = Collections.unmodifiableMap(sorted);
    }
}
