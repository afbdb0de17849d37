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
    REQUIREMENTS("Persyaratan", s -> s.requirements() != null),
    PROCEDURE("Sistem, mekanisme, dan prosedur", s -> !s.steps().isEmpty()),
    PROCESSING_TIME("Jangka waktu pelayanan", s -> s.processingTime() != null),
    FEE("Biaya/tarif", s -> s.fee() != null),
    PRODUCT("Produk pelayanan", s -> s.products() != null),
    COMPLAINTS("Penanganan pengaduan, saran, dan masukan", s -> s.complaints() != null),
    LEGAL_BASIS("Dasar hukum", s -> !s.legalBasis().isEmpty()),
    FACILITIES(
            "Sarana, prasarana, dan/atau fasilitas",
            s -> !s.standard().facilities().isEmpty()),
    COMPETENCE("Kompetensi pelaksana", s -> !s.standard().competence().isEmpty()),
    INTERNAL_OVERSIGHT(
            "Pengawasan internal", s -> !s.standard().internalOversight().isEmpty()),
    STAFFING("Jumlah pelaksana", s -> !s.standard().staffing().isEmpty()),
    SERVICE_GUARANTEE("Jaminan pelayanan", s -> !s.standard().serviceGuarantee().isEmpty()),
    SAFETY_GUARANTEE(
            "Jaminan keamanan dan keselamatan pelayanan",
            s -> !s.standard().safetyGuarantee().isEmpty()),
    PERFORMANCE_EVALUATION(
            "Evaluasi kinerja pelaksana",
            s -> !s.standard().performanceEvaluation().isEmpty());

    private final String label;
    private final Function<PublicService, Boolean> told;

    StandardComponent(String label, Function<PublicService, Boolean> told) {
        this.label = label;
        this.told = told;
    }

    /** The component's name in the regulation. */
    public String label() {
        return label;
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
