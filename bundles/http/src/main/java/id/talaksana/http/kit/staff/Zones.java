package id.talaksana.http.kit.staff;

import id.talaksana.api.access.Account;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.CoreServices;
import java.time.ZoneId;
import java.util.Optional;

/** In which zone times are told to an account: its agency's, or that of the central staff. */
public final class Zones {
    private static final ZoneId CENTRAL = ZoneId.of("Asia/Jakarta");

    private Zones() {}

    public static ZoneId of(CoreServices core, Account who) {
        return definition(core, who.agency())
                .map(definition -> definition.agency().timeZone().value())
                .orElse(CENTRAL);
    }

    /** The version that an agency has in use; empty for none, and for no agency. */
    public static Optional<AgencyDefinition> definition(CoreServices core, String agency) {
        return agency == null
                ? Optional.empty()
                : core.catalogue().agency(agency).flatMap(AgencyEntry::current);
    }
}
