package id.talaksana.rest;

import id.talaksana.api.cases.Refusal;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import java.util.Optional;

/** What an address names among the published, or a refusal that says what there is. */
final class Found {
    private Found() {}

    /** @param version null: the one in use */
    static AgencyDefinition definition(Core core, String agency, String version) {
        AgencyEntry entry = core.catalogue().agency(agency).orElseThrow(() -> Missing.agency(core, agency));
        Optional<AgencyDefinition> definition = version == null
                ? entry.current()
                : core.catalogue().version(agency, Parameters.version("version", version));
        return definition.orElseThrow(() -> new Refusal(
                Refusal.Kind.NOT_FOUND,
                "Instansi \"" + agency + "\" tidak memiliki definisi "
                        + (version == null ? "yang berlaku." : version + "."),
                "Agency \"" + agency + "\" has no definition " + (version == null ? "in use." : version + "."),
                entry.current().map(AgencyDefinition::version).stream().toList()));
    }

    static PublicService service(AgencyDefinition definition, String service) {
        return definition
                .service(service)
                .orElseThrow(() -> Missing.service(
                        service,
                        definition.services().stream().map(PublicService::id).toList()));
    }
}
