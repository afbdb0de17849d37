package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Diagnostic;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is known of one agency: the acts of its register, which of the origins are on this node now, and what was found wrong with
 * the newest offer. Immutable; everything else is derived.
 *
 * @param acts by number
 * @param left origins that were taken away and have not returned, by the acts
 * @param present the digest that each origin brings that is here, "" for one that was refused; an upload is always here
 * @param elsewhere origins that other nodes of the installation have
 * @param offered where the newest offer came from; null when there was none since the start
 * @param diagnostics findings about the newest offer
 */
record AgencyRegister(
        String agency,
        List<Publication> acts,
        Set<Origin> left,
        Map<Origin, String> present,
        Set<Origin> elsewhere,
        Origin offered,
        List<Diagnostic> diagnostics) {
    AgencyRegister {
        acts = List.copyOf(acts);
        left = Set.copyOf(left);
        present = Map.copyOf(present);
        elsewhere = Set.copyOf(elsewhere);
        diagnostics = List.copyOf(diagnostics);
    }

    static AgencyRegister empty(String agency) {
        return new AgencyRegister(agency, List.of(), Set.of(), Map.of(), Set.of(), null, List.of());
    }

    /** This with the next act; the same when it has that act already. */
    AgencyRegister with(Publication act) {
        if (act.number() <= lastNumber()) {
            return this;
        }
        List<Publication> more = new ArrayList<>(acts);
        more.add(act);
        Set<Origin> gone = new HashSet<>(left);
        if (act.act() == Act.LEFT) {
            gone.add(act.origin());
        } else if (act.act() == Act.PUBLISHED || act.act() == Act.RETURNED) {
            gone.remove(act.origin());
        }
        return new AgencyRegister(agency, more, gone, present, elsewhere, offered, diagnostics);
    }

    AgencyRegister offeredBy(Origin origin, List<Diagnostic> findings) {
        return new AgencyRegister(agency, acts, left, present, elsewhere, origin, findings);
    }

    /** @param digest of what it brings; "" when that was refused */
    AgencyRegister here(Origin origin, String digest) {
        Map<Origin, String> now = new HashMap<>(present);
        now.put(origin, digest);
        return new AgencyRegister(agency, acts, left, now, elsewhere, offered, diagnostics);
    }

    /** What was said of an offer that was refused goes with it. */
    AgencyRegister away(Origin origin) {
        Map<Origin, String> now = new HashMap<>(present);
        boolean refused = "".equals(now.remove(origin)) && origin.equals(offered);
        return new AgencyRegister(
                agency, acts, left, now, elsewhere, refused ? null : offered, refused ? List.of() : diagnostics);
    }

    AgencyRegister elsewhere(Set<Origin> origins) {
        return origins.equals(elsewhere)
                ? this
                : new AgencyRegister(agency, acts, left, present, origins, offered, diagnostics);
    }

    /** The number of the newest act; 0 when there is none. */
    int lastNumber() {
        return acts.isEmpty() ? 0 : acts.get(acts.size() - 1).number();
    }

    /** Whether a version with this content was ever taken into use. */
    boolean had(String digest) {
        return acts.stream().anyMatch(p -> p.act().takesIntoUse() && p.digest().equals(digest));
    }

    /** Whether it was, and did not fall back before its day. */
    boolean has(String digest) {
        return taken().stream().anyMatch(p -> p.digest().equals(digest));
    }

    /** The acts that took versions into use, without those that were cancelled before their day. */
    List<Publication> taken() {
        List<Publication> taken = new ArrayList<>();
        for (Publication act : acts) {
            if (act.act().takesIntoUse()) {
                taken.add(act);
            } else if (act.act() == Act.CANCELLED) {
                taken.removeIf(before -> before.digest().equals(act.digest()));
            }
        }
        return taken;
    }

    /** What was proposed and neither approved of nor declined since, oldest first. */
    List<Publication> proposed() {
        Map<String, Publication> waiting = new LinkedHashMap<>();
        for (Publication act : acts) {
            if (act.act() == Act.PROPOSED) {
                waiting.put(act.digest(), act);
            } else if (act.act().takesIntoUse() || act.act() == Act.DECLINED) {
                waiting.remove(act.digest());
            }
        }
        return List.copyOf(waiting.values());
    }

    /** Whether what is uploaded needs a second person. */
    boolean needsTwoPersons() {
        return lastOf(Act.TWO_PERSONS, Act.ONE_PERSON) == Act.TWO_PERSONS;
    }

    /** The next act on the agency as a whole, or on an origin. */
    Publication next(Act act, Origin origin, String by, String reason, Instant at) {
        return new Publication(agency, lastNumber() + 1, act, null, null, null, origin, by, reason, at);
    }

    /** The next act, on the version of an earlier one. */
    Publication again(Act act, Publication target, Origin origin, String by, String reason, Instant at) {
        return new Publication(
                agency,
                lastNumber() + 1,
                act,
                target.version(),
                target.digest(),
                target.effectiveFrom(),
                origin,
                by,
                reason,
                at);
    }

    /** The next act, which takes an offered version into use, or proposes it. */
    Publication offered(Act act, AgencyDefinition offered, Origin origin, String by, String decree, Instant at) {
        return new Publication(
                agency,
                lastNumber() + 1,
                act,
                offered.version(),
                offered.digest(),
                offered.effectiveFrom(),
                origin,
                by,
                decree,
                at);
    }

    /**
     * The act whose version new cases use: the one that came into force last. What was published for a later day comes on
     * that day, whatever was done meanwhile; everything else holds from the moment of the act. An origin that is here goes
     * before one that is away; when nothing is in effect yet, it is the last that was taken.
     *
     * @param now in the agency's zone
     */
    Optional<Publication> inUse(ZonedDateTime now) {
        return lastInForce(p -> isHere(p) && inEffect(p, now), now.getZone())
                .or(() -> lastInForce(p -> inEffect(p, now), now.getZone()))
                .or(this::lastTaken);
    }

    /** The last version that was taken into use, in effect or not. */
    Optional<Publication> lastTaken() {
        return taken().stream().reduce((earlier, later) -> later);
    }

    private Optional<Publication> lastInForce(Predicate<Publication> wanted, ZoneId zone) {
        Publication last = null;
        Instant since = Instant.MIN;
        // Acts follow each other, also when a clock was put back in between.
        Instant made = Instant.MIN;
        List<Publication> taken = taken();
        for (Publication act : acts) {
            made = act.at().isAfter(made) ? act.at() : made;
            if (taken.contains(act) && wanted.test(act)) {
                Instant from = act.effectiveFrom() == null
                        ? made
                        : Collections.max(List.of(
                                made, act.effectiveFrom().atStartOfDay(zone).toInstant()));
                if (!from.isBefore(since)) {
                    last = act;
                    since = from;
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** Whether new cases may use it: only what was taken away closes an agency, not what a crash has lost. */
    boolean isHere(Publication act) {
        return isSeen(act) || !hasLeft(act.origin());
    }

    /** Whether somebody brings it now. */
    boolean isSeen(Publication act) {
        // The very same content may have come in by another way since.
        return !act.origin().kind().mustStay()
                || present.containsKey(act.origin())
                || present.containsValue(act.digest());
    }

    /** Whether its bundle is on no node though nobody took it away. */
    boolean isMissing(Publication act) {
        return act.origin().kind() == Origin.Kind.BUNDLE && isHere(act) && !isSeen(act) && !isElsewhere(act);
    }

    /** Whether another node has what brought it. */
    boolean isElsewhere(Publication act) {
        return elsewhere.contains(act.origin());
    }

    /** Whether any version came from there. */
    boolean brought(Origin origin) {
        return acts.stream().anyMatch(p -> p.act().takesIntoUse() && origin.equals(p.origin()));
    }

    boolean hasLeft(Origin origin) {
        return left.contains(origin);
    }

    /** Files that brought a version and neither are here nor were taken away. */
    Set<Origin> missingFiles() {
        return acts.stream()
                .filter(p -> p.act().takesIntoUse() && p.origin().kind() == Origin.Kind.FILE)
                .map(Publication::origin)
                .filter(origin -> !present.containsKey(origin) && !hasLeft(origin))
                .collect(Collectors.toSet());
    }

    static boolean inEffect(Publication act, ZonedDateTime now) {
        return act.effectiveFrom() == null || !now.toLocalDate().isBefore(act.effectiveFrom());
    }

    /** The last act that took each version into use, the newest first. */
    List<Publication> newestFirst() {
        Map<String, Publication> newestFirst = new LinkedHashMap<>();
        List<Publication> taken = taken();
        for (int i = taken.size() - 1; i >= 0; i--) {
            newestFirst.putIfAbsent(taken.get(i).version(), taken.get(i));
        }
        return List.copyOf(newestFirst.values());
    }

    Standing standing(Publication act, ZonedDateTime now) {
        boolean inUse =
                inUse(now).filter(used -> used.digest().equals(act.digest())).isPresent();
        return inUse ? Standing.IN_USE : inEffect(act, now) ? Standing.SUPERSEDED : Standing.AWAITS_EFFECT;
    }

    boolean retired() {
        return lastOf(Act.RETIRED, Act.RESUMED) == Act.RETIRED;
    }

    boolean frozen() {
        return lastOf(Act.FROZEN, Act.THAWED) == Act.FROZEN;
    }

    private Act lastOf(Act one, Act other) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            Act act = acts.get(i).act();
            if (act == one || act == other) {
                return act;
            }
        }
        return other;
    }
}
