package id.talaksana.http.api.agencies;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.Optional;

/** What an address names among the published, or a refusal that says what there is. */
public final class Found {
    private Found() {}

    /** @param version null: the one in use */
    public static AgencyDefinition definition(CoreServices core, String agency, String version) {
        AgencyEntry entry = core.catalogue().agency(agency).orElseThrow(() -> UnknownName.agency(core, agency));
        Optional<AgencyDefinition> definition = version == null
                ? entry.current()
                : core.catalogue().version(agency, Parameters.version("version", version));
        return definition.orElseThrow(() -> new Refusal(
                Refusal.Kind.NOT_FOUND,
                HttpWords.text(
                        "agency-has-no-definition-2",
                        agency,
                        version == null ? HttpWords.text("in-use") : version + "."),
                entry.current().map(AgencyDefinition::version).stream().toList()));
    }

    public static PublicService service(AgencyDefinition definition, String service) {
        return definition
                .service(service)
                .orElseThrow(() -> UnknownName.service(
                        service,
                        definition.services().stream().map(PublicService::id).toList()));
    }
}
