package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.Presence;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Diagnostic;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes to this node and goes from it. A bundle or file is of a node, the register of the installation: what one node
 * brings serves on all, and it has left when the last node that had it lost it.
 */
final class Offers {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRegistry.class);
    private static final String SYSTEM = "system";

    private final AgencyRegisters registers;
    private final InUse view;
    private final Presence presence;
    private final Supplier<Instant> clock;

    Offers(AgencyRegisters registers, InUse view, Presence presence, Supplier<Instant> clock) {
        this.registers = registers;
        this.view = view;
        this.presence = presence;
        this.clock = clock;
    }

    /** Takes what was read and kept of an offer, or says what speaks against it. */
    Inspection publish(String agency, Inspection inspection, Origin origin, String by, String decree) {
        if (origin.kind().mustStay() && !registers.of(agency).present().containsKey(origin)) {
            presence.here(agency, origin);
        }
        AgencyDefinition definition = inspection.definition().orElse(null);
        if (definition == null) {
            inspection.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .forEach(d -> LOG.warn("{} from {} refused: {}", agency, origin, d.line(Locale.ENGLISH)));
            // It is here, whatever it brings: after a restart, too, its last good version takes new cases.
            registers.act(agency, register -> returned(register, origin), register -> register.here(origin, "")
                    .offeredBy(origin, inspection.diagnostics()));
            return inspection;
        }
        boolean[] again = new boolean[1];
        registers
                .act(
                        agency,
                        register -> {
                            again[0] = isKnown(register, definition, origin);
                            return again[0]
                                    ? takenAgain(register, definition, origin, by)
                                    : taken(register, definition, origin, by, decree);
                        },
                        register -> definition(
                                register, definition, origin, findings(register, definition, again[0], inspection)))
                .filter(act -> act.act() == Act.PUBLISHED)
                .ifPresent(act -> LOG.info(
                        "{} {} ({}) is in use, from {}",
                        agency,
                        definition.version(),
                        definition.digest().substring(0, 12),
                        origin));
        return new Inspection(inspection.definition(), registers.of(agency).diagnostics());
    }

    /** What fell back before its day comes again when somebody uploads it, and not because a bundle offers it at each start. */
    private static boolean isKnown(AgencyRegister register, AgencyDefinition definition, Origin origin) {
        return origin.kind().mustStay() ? register.had(definition.digest()) : register.has(definition.digest());
    }

    /** Into use, or before a second person; null: it stands there already. */
    private Publication taken(
            AgencyRegister register, AgencyDefinition definition, Origin origin, String by, String decree) {
        if (origin.kind().mustStay() || !register.needsTwoPersons()) {
            return register.offered(Act.PUBLISHED, definition, origin, by, decree, clock.get());
        }
        boolean waits = register.proposed().stream()
                .anyMatch(proposed -> proposed.digest().equals(definition.digest()));
        return waits ? null : register.offered(Act.PROPOSED, definition, origin, by, decree, clock.get());
    }

    /**
     * What was in use before comes back by a rollback only: bundles offer again at each start, and Karaf puts an updated
     * bundle back to what its feature names when features change. Neither is anybody's decision.
     */
    private Publication takenAgain(AgencyRegister register, AgencyDefinition definition, Origin origin, String by) {
        return takenOver(register, definition.digest(), origin)
                ? register.offered(Act.PUBLISHED, definition, origin, by, null, clock.get())
                : returned(register, origin);
    }

    private Publication returned(AgencyRegister register, Origin origin) {
        return register.hasLeft(origin) ? register.next(Act.RETURNED, origin, SYSTEM, null, clock.get()) : null;
    }

    private static AgencyRegister definition(
            AgencyRegister register, AgencyDefinition definition, Origin origin, List<Diagnostic> findings) {
        return (origin.kind().mustStay() ? register.here(origin, definition.digest()) : register)
                .offeredBy(origin, findings);
    }

    private List<Diagnostic> findings(
            AgencyRegister register, AgencyDefinition definition, boolean again, Inspection inspection) {
        ZonedDateTime now = view.now(register);
        List<Diagnostic> all = new ArrayList<>(inspection.diagnostics());
        register.inUse(now)
                .filter(inUse -> again
                        && AgencyRegister.inEffect(inUse, now)
                        && !inUse.digest().equals(definition.digest()))
                .ifPresent(inUse -> all.add(OfferFindings.superseded(definition.version(), inUse.version())));
        return all;
    }

    /**
     * Another bundle brings the version in use in the place of the one that brought it first and has gone; or somebody
     * uploads it, and it is to stay though the bundle or file that brought it has gone.
     */
    private boolean takenOver(AgencyRegister register, String digest, Origin origin) {
        return register.inUse(view.now(register))
                .filter(inUse ->
                        inUse.digest().equals(digest) && !register.isSeen(inUse) && !register.isElsewhere(inUse))
                .filter(inUse -> !origin.kind().mustStay()
                        || inUse.origin().kind() == Origin.Kind.BUNDLE && origin.kind() == Origin.Kind.BUNDLE)
                .filter(inUse -> !inUse.origin().equals(origin))
                .isPresent();
    }

    /** As {@link id.talaksana.api.catalogue.Registry#here}. */
    void here(String agency, Origin origin) {
        AgencyRegister known = registers.of(agency);
        if (known.brought(origin) && !known.present().containsKey(origin)) {
            presence.here(agency, origin);
            registers.act(agency, register -> returned(register, origin), register -> register.here(origin, ""));
        }
    }

    /** As {@link id.talaksana.api.catalogue.Registry#leaves}. */
    void leaves(String agency, Origin origin) {
        if (presence.gone(agency, origin)) {
            registers.act(agency, register -> left(register, origin), UnaryOperator.identity());
        } else {
            registers.change(agency, register -> register.away(origin));
        }
    }

    private Publication left(AgencyRegister register, Origin origin) {
        return register.brought(origin) && !register.hasLeft(origin)
                ? register.next(Act.LEFT, origin, SYSTEM, null, clock.get())
                : null;
    }

    /** As {@link id.talaksana.api.catalogue.Registry#away}. */
    void away(String agency, Origin origin) {
        boolean wasHere = registers.of(agency).present().containsKey(origin);
        boolean gone = presence.gone(agency, origin);
        registers.act(agency, register -> gone ? left(register, origin) : null, register -> register.away(origin));
        if (wasHere) {
            LOG.info("{}: {} is away", agency, origin);
        }
    }

    /** As {@link id.talaksana.api.catalogue.Registry#arrived}. */
    void arrived(Origin.Kind way) {
        for (AgencyRegister register : registers.all().values()) {
            if (way == Origin.Kind.FILE) {
                register.missingFiles().forEach(file -> away(register.agency(), file));
            } else {
                register.inUse(view.now(register))
                        .filter(register::isMissing)
                        .ifPresent(inUse -> LOG.warn("{}: {} is lost", register.agency(), inUse.origin()));
            }
        }
    }

    /**
     * Another node has made an act. When it says of something that it left that is here all the same, as when this node gave
     * no sign of life for a while, it has returned.
     */
    void heard(String agency) {
        for (Publication act : registers.read(agency)) {
            if (act.act() == Act.LEFT && registers.of(agency).present().containsKey(act.origin())) {
                presence.here(agency, act.origin());
                registers.act(agency, register -> returned(register, act.origin()), UnaryOperator.identity());
            }
        }
        heardOfPresence(agency);
    }

    /** Another node has brought or lost something of an agency. */
    void heardOfPresence(String agency) {
        isElsewhere(agency, presence.elsewhere(agency));
    }

    /** Reads what all other nodes have. */
    void lookElsewhere() {
        presence.elsewhere().forEach(this::isElsewhere);
    }

    /** What another node brings is nothing yet before it is on the register. */
    private void isElsewhere(String agency, Set<Origin> origins) {
        if (registers.all().containsKey(agency)) {
            registers.change(agency, register -> register.elsewhere(origins));
        }
    }
}
