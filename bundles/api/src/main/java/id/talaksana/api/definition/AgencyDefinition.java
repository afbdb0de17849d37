package id.talaksana.api.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One immutable version of all that an agency publishes: its identity and its services. It is addressed by the digest of
 * its files' content; a case is pinned to one of these for as long as it lives.
 *
 * @param digest SHA-256 over the definition's files, 64 lower-case hexadecimal digits
 * @param version semantic version, unique within the agency: another content needs another number
 * @param effectiveFrom first day on which new cases may use it (tanggal efektif), in the agency's zone; null: at once
 * @param agency who publishes it
 * @param services at least one, in the order of their file names
 * @param transitions what becomes of cases that were filed under earlier versions; empty: they stay under theirs
 * @param complaintProcedure how complaints are handled; null: by the general rules
 * @param brand how it shows itself; null: as the portal does
 */
public record AgencyDefinition(
        String digest,
        String version,
        LocalDate effectiveFrom,
        Agency agency,
        List<PublicService> services,
        List<Transition> transitions,
        ComplaintProcedure complaintProcedure,
        Brand brand) {
    public AgencyDefinition {
        services = List.copyOf(services);
        transitions = Lists.copy(transitions);
    }

    /** Where complaints are handled by the general rules, without a brand. */
    public AgencyDefinition(
            String digest,
            String version,
            LocalDate effectiveFrom,
            Agency agency,
            List<PublicService> services,
            List<Transition> transitions) {
        this(digest, version, effectiveFrom, agency, services, transitions, null, null);
    }

    /** The service with this id, if the agency offers it in this version. */
    public Optional<PublicService> service(String id) {
        for (PublicService service : services) {
            if (service.id().equals(id)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
