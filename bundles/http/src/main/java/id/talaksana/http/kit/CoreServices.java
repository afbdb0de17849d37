package id.talaksana.http.kit;

import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Places;
import id.talaksana.api.agenda.Pending;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Following;
import id.talaksana.api.catalogue.Arrivals;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Comparisons;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.migrations.Migrations;
import id.talaksana.api.text.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The core's services as they are at this moment.
 *
 * <p>They are held loosely: when one is away, for instance because the database is, the application stays where it is and
 * answers 503. A firm reference would take the whole application down, and clients would see 404.
 */
@Component(service = CoreServices.class)
public class CoreServices {
    /** Agencies that came in by one of these are offered again at each start. */
    private static final List<Origin.Kind> WAYS =
            Stream.of(Origin.Kind.values()).filter(Origin.Kind::mustStay).toList();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Catalogue catalogue;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Registry registry;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Quarantine quarantine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Cases cases;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Migrations migrations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Assignments assignments;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Accounts accounts;

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
    private volatile Pending pending;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Models models;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Papers papers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Places places;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Arrivals> arrivals = List.of();

    /** Services come later. */
    @Activate
    public CoreServices() {}

    /** Services that are there already; null stands for one that is away. */
    public CoreServices(
            Catalogue catalogue,
            Registry registry,
            Quarantine quarantine,
            Cases cases,
            Migrations migrations,
            Assignments assignments,
            Accounts accounts,
            Comparisons comparisons,
            Following following,
            Complaints complaints,
            Models models,
            Places places) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.quarantine = quarantine;
        this.cases = cases;
        this.migrations = migrations;
        this.assignments = assignments;
        this.accounts = accounts;
        this.comparisons = comparisons;
        this.following = following;
        this.complaints = complaints;
        this.models = models;
        this.places = places;
        this.arrivals = WAYS.stream().<Arrivals>map(Heard::new).toList();
    }

    /** The definitions in use. */
    public Catalogue catalogue() {
        return present(catalogue);
    }

    /** Which versions are in use. */
    public Registry registry() {
        return present(registry);
    }

    /** What is held back. */
    public Quarantine quarantine() {
        return present(quarantine);
    }

    /** Cases under way. */
    public Cases cases() {
        return present(cases);
    }

    /** Moves between versions. */
    public Migrations migrations() {
        return present(migrations);
    }

    /** Who does what the documents give to nobody. */
    public Assignments assignments() {
        return present(assignments);
    }

    /** Who may log in. */
    public Accounts accounts() {
        return present(accounts);
    }

    /** What is compared. */
    public Comparisons comparisons() {
        return present(comparisons);
    }

    /** Cases as their applicants see them. */
    public Following following() {
        return present(following);
    }

    /** Papers drawn from definitions. */
    public Papers papers() {
        return present(papers);
    }

    /** Procedures as other tools have them. */
    public Models models() {
        return present(models);
    }

    /** Where what is sent is read. */
    public Places places() {
        return present(places);
    }

    /** How far what is due is behind; empty as long as nobody does it. */
    public Optional<Pending.Lag> lag() {
        return Optional.ofNullable(pending).map(Pending::lag);
    }

    /** What time it is. */
    public Clock clock() {
        return present(clock);
    }

    /** The same with a clock, for tests. */
    public CoreServices at(Clock time) {
        clock = time;
        return this;
    }

    /** The complaint counter. */
    public Complaints complaints() {
        return present(complaints);
    }

    /** Refuses as long as agencies that were here at the start have not been heard. */
    public void requireArrivals() {
        boolean all = WAYS.stream()
                .allMatch(way -> arrivals.stream().anyMatch(arrival -> arrival.way() == way && arrival.complete()));
        present(all ? arrivals : null);
    }

    private record Heard(Origin.Kind way) implements Arrivals {
        @Override
        public boolean complete() {
            return true;
        }
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
