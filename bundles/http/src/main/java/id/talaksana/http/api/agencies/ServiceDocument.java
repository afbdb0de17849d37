package id.talaksana.http.api.agencies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.procedure.CarriedOut;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.wording.CarriedOutWording;
import java.time.LocalDate;
import java.util.List;

/** A service with its standard and procedure, all that its definition has, and which definition that is. */
public record ServiceDocument(
        String agency,
        String version,
        String digest,
        LocalDate effectiveFrom,
        @JsonUnwrapped PublicService service,
        List<StepCarriedOut> carriedOut) {

    public static ServiceDocument of(AgencyDefinition definition, PublicService service) {
        return new ServiceDocument(
                definition.agency().id(),
                definition.version(),
                definition.digest(),
                definition.effectiveFrom(),
                service,
                service.steps().stream()
                        .flatMap(step -> CarriedOut.in(step).stream().map(one -> StepCarriedOut.of(step, one)))
                        .toList());
    }

    /** Who carries out what of a step: the system, a person who records it, or another system. */
    public record StepCarriedOut(String step, CarriedOut.By by, StepPlace at, Text words) {
        static StepCarriedOut of(Step step, CarriedOut one) {
            return new StepCarriedOut(step.id(), one.by(), one.at(), CarriedOutWording.both(one));
        }
    }
}
