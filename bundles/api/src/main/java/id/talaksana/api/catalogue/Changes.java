package id.talaksana.api.catalogue;

import java.util.List;

/**
 * What differs between two versions of an agency's definition.
 *
 * @param differences those of the agency first, then service by service in the document's order
 */
public record Changes(String agency, Edition from, Edition to, List<Difference> differences) {
    public Changes {
        differences = List.copyOf(differences);
    }

    /** What differs in one service. */
    public Changes of(String service) {
        return new Changes(
                agency,
                from,
                to,
                differences.stream().filter(d -> service.equals(d.service())).toList());
    }
}
