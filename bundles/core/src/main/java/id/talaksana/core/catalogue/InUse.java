package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Diagnostic;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What readers see of the register: told when it is first asked for after a change, and then handed out as it is. Only
 * agencies that changed are told anew. It holds for at most an hour, since a definition may take effect at midnight in one
 * of the zones.
 */
final class InUse {
    private final KeptDefinitions definitions;
    private final Clock clock;

    private volatile AgencyEntries latest =
            new AgencyEntries(Map.of(), false, Instant.MIN, Instant.MIN, Map.of(), List.of(), List.of());

    InUse(KeptDefinitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * All entries in one view; the same lists as long as nothing has changed.
     *
     * @param registers of which it tells, the very map
     * @param heard whether bundles were heard
     * @param until when a definition may take effect next
     */
    record AgencyEntries(
            Map<String, AgencyRegister> registers,
            boolean heard,
            Instant from,
            Instant until,
            Map<String, AgencyEntry> entries,
            List<AgencyEntry> all,
            List<AgencyEntry> published) {}

    /** Two that ask at once may both tell it; neither waits, and a swap waits for nobody. */
    AgencyEntries of(Map<String, AgencyRegister> registers, boolean heard) {
        AgencyEntries known = latest;
        Instant now = clock.instant();
        boolean timely = !now.isBefore(known.from) && now.isBefore(known.until);
        if (known.registers == registers && known.heard == heard && timely) {
            return known;
        }
        Map<String, AgencyEntry> entries = new TreeMap<>();
        boolean whole = true;
        for (AgencyRegister register : registers.values()) {
            AgencyEntry before = timely && known.heard == heard && known.registers.get(register.agency()) == register
                    ? known.entries.get(register.agency())
                    : null;
            AgencyEntry entry = before == null ? entry(register, heard) : before;
            entries.put(register.agency(), entry);
            whole &= entry.state() == State.REFUSED || entry.current().isPresent() || isUnreadable(register);
        }
        List<AgencyEntry> all = List.copyOf(entries.values());
        AgencyEntries fresh = new AgencyEntries(
                registers,
                heard,
                now,
                now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS),
                Collections.unmodifiableMap(entries),
                all,
                all.stream().filter(AgencyEntry::publishes).toList());
        if (whole) {
            // What could not be read just now is read again at the next call.
            latest = fresh;
        }
        return fresh;
    }

    /** Reading it again would find the same. */
    private boolean isUnreadable(AgencyRegister register) {
        return register.inUse(now(register))
                .filter(inUse -> !definitions
                        .unreadable(register.agency(), inUse.digest())
                        .isEmpty())
                .isPresent();
    }

    private AgencyEntry entry(AgencyRegister register, boolean heard) {
        Publication inUse = register.inUse(now(register)).orElse(null);
        if (inUse == null) {
            return refused(register);
        }
        State state = state(register, inUse);
        return entry(register, heard, inUse, state);
    }

    private static AgencyEntry refused(AgencyRegister register) {
        String origin = register.offered() == null ? "" : register.offered().toString();
        return new AgencyEntry(
                register.agency(),
                Optional.empty(),
                State.REFUSED,
                origin,
                null,
                register.diagnostics(),
                register.lastNumber());
    }

    private static State state(AgencyRegister register, Publication inUse) {
        return register.frozen()
                ? State.FROZEN
                : register.retired() ? State.RETIRED : register.isHere(inUse) ? State.OPEN : State.CLOSED;
    }

    private AgencyEntry entry(AgencyRegister register, boolean heard, Publication inUse, State state) {
        List<Diagnostic> findings = new ArrayList<>(register.diagnostics());
        if (state == State.OPEN && heard && register.isMissing(inUse)) {
            findings.add(OfferFindings.lost(inUse));
        }
        Optional<AgencyDefinition> current = definitions.find(register.agency(), inUse.digest());
        findings.addAll(definitions.unreadable(register.agency(), inUse.digest()));
        return new AgencyEntry(
                register.agency(),
                current,
                state,
                inUse.origin().toString(),
                inUse.at(),
                findings,
                register.lastNumber());
    }

    /** Now, in the agency's own zone: a version takes effect at its midnight. */
    ZonedDateTime now(AgencyRegister register) {
        ZoneId zone = register.lastTaken()
                .flatMap(newest -> definitions.find(register.agency(), newest.digest()))
                .map(d -> d.agency().timeZone().value())
                .orElse(ZoneOffset.ofHours(7));
        return clock.instant().atZone(zone);
    }
}
