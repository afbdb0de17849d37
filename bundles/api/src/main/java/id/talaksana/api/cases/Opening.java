package id.talaksana.api.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is needed to open a case.
 *
 * @param subject what it is about, 1 to {@link Cases#MAX_SUBJECT} characters
 * @param tracks tracks to follow; empty: all of the service, where they do not exclude each other
 * @param attributes the applicant's attributes, by id; those that a requirement of the service depends on are needed
 * @param presented ids of the requirements that are confirmed at intake
 * @param requestKey key that makes a repeated request harmless; may be null
 */
public record Opening(
        String agency,
        String service,
        String subject,
        Set<String> tracks,
        Map<String, String> attributes,
        List<String> presented,
        String requestKey) {
    public Opening {
        tracks = tracks == null ? Set.of() : Set.copyOf(tracks);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        presented = presented == null ? List.of() : List.copyOf(presented);
    }
}
