package id.talaksana.http.portal.page;

import id.talaksana.api.cases.Following;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Comparisons;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.text.Refusal;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The core's services as they are at this moment.
 *
 * <p>They are held loosely: when one is away, for instance because the database is, the portal stays where it is and says
 * so. A firm reference would take the portal down with it.
 */
@Component(service = PortalServices.class)
public class PortalServices {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Catalogue catalogue;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Comparisons comparisons;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Following following;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Complaints complaints;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Papers papers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Models models;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SecretStore secrets;

    /** Services come later. */
    @Activate
    public PortalServices() {}

    /**
     * Services that are there already; null stands for one that is away. Secrets live as long as this, and those that draw
     * are away.
     */
    public PortalServices(Catalogue catalogue, Comparisons comparisons, Following following, Complaints complaints) {
        this(catalogue, comparisons, following, complaints, null, null, (name, offered) -> offered);
    }

    /** The same with those that draw. */
    public PortalServices(
            Catalogue catalogue,
            Comparisons comparisons,
            Following following,
            Complaints complaints,
            Papers papers,
            Models models) {
        this(catalogue, comparisons, following, complaints, papers, models, (name, offered) -> offered);
    }

    /** All of them. */
    public PortalServices(
            Catalogue catalogue,
            Comparisons comparisons,
            Following following,
            Complaints complaints,
            Papers papers,
            Models models,
            SecretStore secrets) {
        this.catalogue = catalogue;
        this.comparisons = comparisons;
        this.following = following;
        this.complaints = complaints;
        this.papers = papers;
        this.models = models;
        this.secrets = secrets;
    }

    /** The definitions in use. */
    public Catalogue catalogue() {
        return present(catalogue);
    }

    /** What differs, and what is alike. */
    public Comparisons comparisons() {
        return present(comparisons);
    }

    /** Cases that their applicants follow. */
    public Following following() {
        return present(following);
    }

    /** What time it is. */
    public Clock clock() {
        return present(clock);
    }

    /** The same with a clock, for tests. */
    public PortalServices at(Clock time) {
        clock = time;
        return this;
    }

    /** The complaint counter. */
    public Complaints complaints() {
        return present(complaints);
    }

    /** The secrets of the installation. */
    public SecretStore secrets() {
        return present(secrets);
    }

    /** SOP, standard and forms as papers. */
    public Papers papers() {
        return present(papers);
    }

    /** Procedures as models. */
    public Models models() {
        return present(models);
    }

    private static <T> T present(T service) {
        if (service == null) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "Sistem sedang dimulai atau basis datanya tidak terjangkau. Coba lagi sebentar lagi.",
                    "The system is starting or cannot reach its database. Try again shortly.",
                    List.of());
        }
        return service;
    }
}
