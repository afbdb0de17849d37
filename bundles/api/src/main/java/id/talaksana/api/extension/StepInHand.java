package id.talaksana.api.extension;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The step that an officer is completing, as an extension may know it. What the officer may do was checked before.
 *
 * @param agency id of the agency
 * @param caseId the case's number; with {@code row} the key under which a repeated question is the same question
 * @param service id of the service
 * @param step id of the step
 * @param row number of the row that is to be closed
 * @param outcome id of the outcome that the officer chose; {@code done} where nothing is decided
 * @param attributes the applicant's attributes, by id
 * @param tracks the tracks that the case follows
 * @param presented ids of the requirements that are confirmed, those confirmed with this step included
 * @param facts what the officer states because the step's calls ask for it, by id, each well-formed according to its kind;
 *     an optional one that was not given is not there
 * @param parameters what the definition says to this extension
 * @param zone the agency's zone
 * @param at when the officer asked
 */
public record StepInHand(
        String agency,
        String caseId,
        String service,
        String step,
        int row,
        String outcome,
        Map<String, String> attributes,
        Set<String> tracks,
        List<String> presented,
        Map<String, String> facts,
        Map<String, String> parameters,
        ZoneId zone,
        Instant at) {
    /** The service property with an extension's name: lower case, digits and hyphens, as ids are. */
    public static final String EXTENSION = "talaksana.extension";

    public StepInHand {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        tracks = Collections.unmodifiableSet(new TreeSet<>(tracks));
        presented = List.copyOf(presented);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
