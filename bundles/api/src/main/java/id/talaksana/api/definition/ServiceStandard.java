package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import java.util.List;

/**
 * Those components of a service standard (PermenPAN-RB 15/2014) that are plain text. The other components have structure
 * of their own in {@link PublicService}. An empty list means that the document has no such component.
 *
 * @param pledge maklumat pelayanan; may be null
 */
public record ServiceStandard(
        List<Sourced<String>> facilities,
        List<Sourced<String>> competence,
        List<Sourced<String>> internalOversight,
        List<Sourced<String>> staffing,
        List<Sourced<String>> serviceGuarantee,
        List<Sourced<String>> safetyGuarantee,
        List<Sourced<String>> performanceEvaluation,
        Sourced<String> pledge) {
    public ServiceStandard {
        facilities = Lists.copy(facilities);
        competence = Lists.copy(competence);
        internalOversight = Lists.copy(internalOversight);
        staffing = Lists.copy(staffing);
        serviceGuarantee = Lists.copy(serviceGuarantee);
        safetyGuarantee = Lists.copy(safetyGuarantee);
        performanceEvaluation = Lists.copy(performanceEvaluation);
    }

    /** A document without any of these components. */
    public static final ServiceStandard NONE = new ServiceStandard(null, null, null, null, null, null, null, null);
}
