package id.talaksana.http.api.agencies;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An agency with the definition that it has in use. Without one, everything from {@code version} on is absent or empty.
 *
 * @param origin where the definition came from
 * @param since when it came into use here
 */
public record AgencyDocument(
        String id,
        AgencyEntry.State state,
        String origin,
        Instant since,
        String version,
        String digest,
        LocalDate effectiveFrom,
        Agency agency,
        Brand brand,
        List<Offer> services) {

    public static AgencyDocument of(AgencyEntry entry) {
        AgencyDefinition current = entry.current().orElse(null);
        return new AgencyDocument(
                entry.id(),
                entry.state(),
                entry.origin(),
                entry.since(),
                current == null ? null : current.version(),
                current == null ? null : current.digest(),
                current == null ? null : current.effectiveFrom(),
                current == null ? null : current.agency(),
                current == null ? null : current.brand(),
                current == null ? List.of() : offers(current));
    }

    /** The state may change under the same definition. */
    public String tag() {
        return digest + "." + state + "." + since;
    }

    public static List<Offer> offers(AgencyDefinition definition) {
        return definition.services().stream().map(Offer::of).toList();
    }

    /** A service by its title. */
    public record Offer(String id, Sourced<String> title) {
        private static Offer of(PublicService service) {
            return new Offer(service.id(), service.title());
        }
    }
}
