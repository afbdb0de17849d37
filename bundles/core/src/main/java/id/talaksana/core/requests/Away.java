package id.talaksana.core.requests;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Why another agency cannot be asked just now. What is sent to it waits until it can. */
record Away(Catalogue catalogue, Instant now) {

    /** Empty: it can be asked. */
    Optional<Text> why(String agency, String service) {
        AgencyEntry entry = catalogue.agency(agency).orElse(null);
        if (entry == null || entry.current().isEmpty()) {
            return Optional.of(CoreWords.text("the-asked-agency-is-not-here", agency));
        } else if (entry.state() == AgencyEntry.State.FROZEN) {
            return Optional.of(CoreWords.text("the-asked-agency-is-frozen", agency));
        } else if (entry.state() != AgencyEntry.State.OPEN) {
            return Optional.of(CoreWords.text("the-asked-agency-takes-no-cases", agency));
        }
        return whyNotServed(agency, service, entry);
    }

    private Optional<Text> whyNotServed(String agency, String service, AgencyEntry entry) {
        AgencyDefinition definition = entry.current().get();
        if (definition.service(service).isEmpty()) {
            return Optional.of(CoreWords.text("the-asked-agency-has-no-such-service", agency, service));
        }
        LocalDate today =
                LocalDate.ofInstant(now, definition.agency().timeZone().value());
        return definition.effectiveFrom() != null && today.isBefore(definition.effectiveFrom())
                ? Optional.of(CoreWords.text("the-asked-agency-takes-no-cases", agency))
                : Optional.empty();
    }
}
