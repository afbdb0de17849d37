package id.talaksana.api.definition;

import id.talaksana.api.text.Term;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The 14 components of a service standard (PermenPAN-RB 15/2014): six of service delivery, which must be published, and
 * eight of internal management.
 */
public enum StandardComponent {
    REQUIREMENTS(s -> s.requirements() != null),
    PROCEDURE(s -> !s.steps().isEmpty()),
    PROCESSING_TIME(s -> s.processingTime() != null),
    FEE(s -> s.fee() != null),
    PRODUCT(s -> s.products() != null),
    COMPLAINTS(s -> s.complaints() != null),
    LEGAL_BASIS(s -> !s.legalBasis().isEmpty()),
    FACILITIES(s -> !s.standard().facilities().isEmpty()),
    /** What an SOP says of the qualifications of those who act is the same thing. */
    COMPETENCE(s -> !s.standard().competence().isEmpty()
            || s.sop() != null && !s.sop().qualifications().isEmpty()),
    INTERNAL_OVERSIGHT(s -> !s.standard().internalOversight().isEmpty()),
    STAFFING(s -> !s.standard().staffing().isEmpty()),
    SERVICE_GUARANTEE(s -> !s.standard().serviceGuarantee().isEmpty()),
    SAFETY_GUARANTEE(s -> !s.standard().safetyGuarantee().isEmpty()),
    PERFORMANCE_EVALUATION(s -> !s.standard().performanceEvaluation().isEmpty());

    private final Function<PublicService, Boolean> told;

    StandardComponent(Function<PublicService, Boolean> told) {
        this.told = told;
    }

    /** Whether it is one of the six of service delivery, which must be published. */
    public boolean published() {
        return compareTo(COMPLAINTS) <= 0;
    }

    /** Whether the service's document says anything under this component, even if only that there is none. */
    public boolean toldBy(PublicService service) {
        return told.apply(service);
    }

    /** The components that the service's document does not have. */
    public static Collection<StandardComponent> untoldBy(PublicService service) {
        return List.of(values()).stream().filter(c -> !c.toldBy(service)).toList();
    }

    @Override
    public String toString() {
        return Term.of(this);
    }
}
