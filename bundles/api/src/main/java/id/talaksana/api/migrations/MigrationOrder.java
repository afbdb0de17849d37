package id.talaksana.api.migrations;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import java.util.List;
import java.util.Map;

/**
 * Which cases to move and where to. Null members and empty lists do not restrict; only open cases of other versions are
 * ever chosen.
 *
 * @param toVersion version to move to; null: the one in use
 * @param service only cases of this service
 * @param fromVersion only cases pinned to this version
 * @param step only cases at this step
 * @param cases only these cases
 * @param steps where a step goes on, by its id: id of the step of the other version; what is not named is derived
 * @param reason why, for the record; 1 to {@link Cases#MAX_COMMENT} characters
 */
public record MigrationOrder(
        String agency,
        String toVersion,
        String service,
        String fromVersion,
        String step,
        List<CaseId> cases,
        Map<String, String> steps,
        String reason) {
    public MigrationOrder {
        cases = cases == null ? List.of() : List.copyOf(cases);
        steps = steps == null ? Map.of() : Map.copyOf(steps);
    }
}
