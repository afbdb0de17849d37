package id.talaksana.http.api.agencies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import java.time.LocalDate;

/** A service with its standard and procedure, all that its definition has, and which definition that is. */
public record ServiceDocument(
        String agency, String version, String digest, LocalDate effectiveFrom, @JsonUnwrapped PublicService service) {

    public static ServiceDocument of(AgencyDefinition definition, PublicService service) {
        return new ServiceDocument(
                definition.agency().id(),
                definition.version(),
                definition.digest(),
                definition.effectiveFrom(),
                service);
    }
}
