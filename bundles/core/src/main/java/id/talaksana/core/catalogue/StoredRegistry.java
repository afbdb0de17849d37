package id.talaksana.core.catalogue;

import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.Refusal;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.PublicationStore.Act;
import id.talaksana.api.store.PublicationStore.Publication;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The definitions in use, as one immutable snapshot behind a volatile reference: readers take it without a lock, and a
 * swap is one write. Acts are made under the monitor, on the record first and in the snapshot then, so that a crash in
 * between shows the act after the restart and never half of it.
 */
@Component(service = {Catalogue.class, Registry.class})
public final class StoredRegistry implements Catalogue, Registry {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRegistry.class);

    private final KeptDefinitions definitions;
    private final KeptLogos logos;
    private final InUse view;
    private final PublicationStore publications;
    private final CaseStore cases;
    private final Supplier<WorkingCalendar> calendar;
    private final Clock clock;

    private volatile Map<String, Shelf> shelves;
    /** Whether the bundles that were here at the start have been heard; until then none is missing. */
    private volatile boolean bundlesHeard;

    @Activate
    public StoredRegistry(
            @Reference DefinitionStore definitions,
            @Reference PublicationStore publications,
            @Reference CaseStore cases,
            @Reference Calendars calendars) {
        this(definitions, publications, cases, calendars::current, Clock.systemUTC());
    }

    /** With a clock of one's own, for tests; weekends alone are free. */
    public static StoredRegistry at(
            Clock clock, DefinitionStore definitions, PublicationStore publications, CaseStore cases) {
        return new StoredRegistry(definitions, publications, cases, () -> WorkingCalendar.WEEKENDS, clock);
    }

    private StoredRegistry(
            DefinitionStore definitions,
            PublicationStore publications,
            CaseStore cases,
            Supplier<WorkingCalendar> calendar,
            Clock clock) {
        this.definitions = new KeptDefinitions(definitions);
        this.logos = new KeptLogos(this.definitions);
        this.view = new InUse(this.definitions, clock);
        this.publications = publications;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
        Map<String, Shelf> known = new TreeMap<>();
        for (Publication act : publications.list(Scope.EVERYTHING)) {
            known.merge(act.agency(), Shelf.empty(act.agency()).with(act), (shelf, one) -> shelf.with(act));
        }
        shelves = Collections.unmodifiableMap(known);
    }

    // ---- what is in use -------------------------------------------------------------------------------------------

    @Override
    public List<AgencyEntry> agencies() {
        return told().all();
    }

    @Override
    public List<AgencyEntry> published() {
        return told().published();
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        return Optional.ofNullable(told().entries().get(agencyId));
    }

    private InUse.Told told() {
        return view.of(shelves, bundlesHeard);
    }

    @Override
    public Optional<AgencyDefinition> definition(String agencyId, String digest) {
        return definitions.find(agencyId, digest);
    }

    @Override
    public Optional<AgencyDefinition> version(String agencyId, String version) {
        return definitions.version(agencyId, version);
    }

    @Override
    public Optional<Picture> logo(String agencyId, String digest) {
        return logos.find(shelf(agencyId), digest);
    }

    // ---- offers ----------------------------------------------------------------------------------------------------

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        return definitions.inspect(files);
    }

    @Override
    public synchronized Inspection publish(String agency, Map<String, byte[]> files, Origin origin, String by) {
        Inspection inspection = definitions.take(agency, files, origin, now());
        AgencyDefinition offered = inspection.definition().orElse(null);
        List<Diagnostic> findings = inspection.diagnostics();
        if (offered == null) {
            findings.stream()
                    .filter(Diagnostic::isError)
                    .forEach(d -> LOG.warn("{} from {} refused: {}", agency, origin, d.line(Locale.ENGLISH)));
            // It is here, whatever it brings: after a restart, too, its last good version takes new cases.
            returned(agency, origin);
            shelve(agency, shelf -> shelf.here(origin, "").offeredBy(origin, findings));
            return inspection;
        }
        Shelf shelf = shelf(agency);
        // What was in use before comes back by a rollback only: bundles offer again at each start, and Karaf puts an
        // updated bundle back to what its feature names when features change. Neither is anybody's decision.
        boolean again = shelf.acts().stream()
                .anyMatch(p -> p.act().takesIntoUse() && p.digest().equals(offered.digest()));
        if (!again || takenOver(shelf, offered.digest(), origin)) {
            use(agency, Act.PUBLISHED, offered.version(), offered.digest(), offered.effectiveFrom(), origin, by, null);
            LOG.info(
                    "{} {} ({}) is in use, from {}",
                    agency,
                    offered.version(),
                    offered.digest().substring(0, 12),
                    origin);
        }
        returned(agency, origin);
        Publication inUse = shelf(agency).inUse(view.now(shelf(agency))).orElseThrow();
        List<Diagnostic> all = new ArrayList<>(findings);
        if (Shelf.inEffect(inUse, view.now(shelf)) && !inUse.digest().equals(offered.digest()) && again) {
            all.add(OfferFindings.superseded(offered.version(), inUse.version()));
        }
        shelve(agency, s -> (origin.kind().mustStay() ? s.here(origin, offered.digest()) : s).offeredBy(origin, all));
        return new Inspection(inspection.definition(), all);
    }

    /**
     * Another bundle brings the version in use in the place of the one that brought it first and has gone; or somebody
     * uploads it, and it is to stay though the bundle or file that brought it has gone.
     */
    private boolean takenOver(Shelf shelf, String digest, Origin origin) {
        return shelf.inUse(view.now(shelf))
                .filter(inUse -> inUse.digest().equals(digest) && !shelf.isSeen(inUse))
                .filter(inUse -> !origin.kind().mustStay()
                        || inUse.origin().kind() == Origin.Kind.BUNDLE && origin.kind() == Origin.Kind.BUNDLE)
                .filter(inUse -> !inUse.origin().equals(origin))
                .isPresent();
    }

    @Override
    public synchronized void here(String agency, Origin origin) {
        if (shelf(agency).brought(origin) && !shelf(agency).present().containsKey(origin)) {
            returned(agency, origin);
            shelve(agency, shelf -> shelf.here(origin, ""));
        }
    }

    private void returned(String agency, Origin origin) {
        if (shelf(agency).hasLeft(origin)) {
            act(agency, Act.RETURNED, origin, "system", null);
        }
    }

    @Override
    public synchronized void leaves(String agency, Origin origin) {
        if (shelf(agency).brought(origin) && !shelf(agency).hasLeft(origin)) {
            act(agency, Act.LEFT, origin, "system", null);
        }
    }

    @Override
    public synchronized void away(String agency, Origin origin) {
        leaves(agency, origin);
        if (shelf(agency).present().containsKey(origin)) {
            shelve(agency, shelf -> shelf.away(origin));
            LOG.info("{}: {} is away", agency, origin);
        }
    }

    @Override
    public synchronized void arrived(Origin.Kind way) {
        bundlesHeard |= way == Origin.Kind.BUNDLE;
        for (Shelf shelf : shelves.values()) {
            if (way == Origin.Kind.FILE) {
                shelf.missingFiles().forEach(file -> away(shelf.agency(), file));
            } else {
                shelf.inUse(view.now(shelf))
                        .filter(shelf::isMissing)
                        .ifPresent(inUse -> LOG.warn("{}: {} is lost", shelf.agency(), inUse.origin()));
            }
        }
    }

    // ---- acts of administrators

    @Override
    public synchronized void rollback(String agency, String version, String by, String reason) {
        Shelf shelf = existing(agency);
        Publication inUse = shelf.inUse(view.now(shelf)).orElseThrow(() -> nothing(agency));
        List<String> others = versions(agency).stream()
                .map(VersionEntry::version)
                .filter(v -> !v.equals(inUse.version()))
                .toList();
        String wanted = version != null ? version : others.isEmpty() ? "" : others.get(0);
        Publication target = shelf.acts().stream()
                .filter(p -> p.act().takesIntoUse() && p.version().equals(wanted) && !wanted.equals(inUse.version()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "Versi \"" + wanted + "\" tidak dapat dipakai lagi; versi lain: " + String.join(", ", others)
                                + ".",
                        "Version \"" + wanted + "\" cannot be taken into use again; other versions: "
                                + String.join(", ", others) + ".",
                        others));
        // What is kept for ever can be used again, also when whatever brought it is no longer here to go away.
        Origin origin = shelf.hasLeft(target.origin()) ? new Origin(Origin.Kind.UPLOAD, by) : target.origin();
        use(agency, Act.ROLLED_BACK, target.version(), target.digest(), target.effectiveFrom(), origin, by, reason);
        LOG.info("{} is back at {} by {}", agency, target.version(), by);
    }

    @Override
    public synchronized void retire(String agency, String by, String reason) {
        if (!existing(agency).retired()) {
            act(agency, Act.RETIRED, null, by, reason);
        }
    }

    @Override
    public synchronized void freeze(String agency, String by, String reason) {
        if (!existing(agency).frozen()) {
            act(agency, Act.FROZEN, null, by, reason);
        }
    }

    @Override
    public synchronized void thaw(String agency, String by, String reason) {
        if (existing(agency).frozen()) {
            act(agency, Act.THAWED, null, by, reason);
        }
    }

    @Override
    public synchronized void resume(String agency, String by, String reason) {
        if (existing(agency).retired()) {
            act(agency, Act.RESUMED, null, by, reason);
        }
    }

    @Override
    public List<VersionEntry> versions(String agency) {
        Shelf shelf = existing(agency);
        Map<String, Long> open = cases.openByDefinition(Scope.of(agency));
        return shelf.newestFirst().stream()
                .map(p -> new VersionEntry(
                        p.version(),
                        p.digest(),
                        p.origin(),
                        p.effectiveFrom(),
                        shelf.standing(p, view.now(shelf)),
                        p.by(),
                        p.at(),
                        open.getOrDefault(p.digest(), 0L)))
                .toList();
    }

    @Override
    public List<Edition> editions(String agency) {
        Shelf shelf = shelf(agency);
        return shelf.newestFirst().stream()
                .map(p -> new Edition(
                        p.version(), p.digest(), p.effectiveFrom(), shelf.standing(p, view.now(shelf)), p.at()))
                .toList();
    }

    @Override
    public Optional<Map<String, byte[]>> files(String agency, String version) {
        return definitions.files(agency, version);
    }

    @Override
    public Plan plan(String agency, Map<String, byte[]> files) {
        return new Planning(this, cases, calendar.get())
                .plan(agency, agency(agency).flatMap(AgencyEntry::current).orElse(null), inspect(files));
    }

    // ---- the record, then the snapshot

    /** An act on the agency as a whole, or on an origin. */
    private void act(String agency, Act act, Origin origin, String by, String reason) {
        use(agency, act, null, null, null, origin, by, reason);
    }

    private void use(
            String agency,
            Act act,
            String version,
            String digest,
            LocalDate effectiveFrom,
            Origin origin,
            String by,
            String reason) {
        Publication done = new Publication(
                agency, shelf(agency).nextNumber(), act, version, digest, effectiveFrom, origin, by, reason, now());
        if (!publications.append(done)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Register instansi ini baru saja diubah dari tempat lain; ulangi.",
                    "This agency's register was changed elsewhere just now; try again.",
                    List.of());
        }
        shelve(agency, shelf -> shelf.with(done));
    }

    private Shelf shelf(String agency) {
        return shelves.getOrDefault(agency, Shelf.empty(agency));
    }

    private Shelf existing(String agency) {
        if (!shelves.containsKey(agency)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "Instansi \"" + agency + "\" tidak ada.",
                    "There is no agency \"" + agency + "\".",
                    List.copyOf(shelves.keySet()));
        }
        return shelf(agency);
    }

    private void shelve(String agency, UnaryOperator<Shelf> change) {
        Map<String, Shelf> next = new TreeMap<>(shelves);
        next.put(agency, change.apply(shelf(agency)));
        shelves = Collections.unmodifiableMap(next);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    // ---- words

    private static Refusal nothing(String agency) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "Instansi \"" + agency + "\" belum pernah punya definisi yang diterima.",
                "The agency \"" + agency + "\" never had an accepted definition.",
                List.of());
    }
}
