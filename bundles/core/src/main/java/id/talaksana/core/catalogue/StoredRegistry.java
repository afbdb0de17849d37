package id.talaksana.core.catalogue;

import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Publishing;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.ChangeBell;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.Presence;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.PublicationStore.Act;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The definitions in use, as one immutable snapshot behind a volatile reference: readers take it without a lock, and a
 * swap is one write. Acts are on the record first and in the snapshot then, so that a crash in between shows the act after
 * the restart and never half of it. What another node puts on the record comes into the snapshot when the bell rings, and
 * when the record turns out to have gone on.
 */
@Component(service = {Catalogue.class, Registry.class, Publishing.class})
public final class StoredRegistry implements Catalogue, Registry, Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRegistry.class);

    private final DefinitionLanguage language;
    private final KeptDefinitions definitions;
    private final KeptLogos logos;
    private final InUse view;
    private final AgencyRegisters registers;
    private final Offers offers;
    private final CaseStore cases;
    private final Supplier<WorkingCalendar> calendar;
    private final Clock clock;
    private final List<ChangeBell.Hearing> hearings;

    /** Whether the bundles that were here at the start have been heard; until then none is missing. */
    private volatile boolean bundlesHeard;

    @Activate
    public StoredRegistry(
            @Reference DefinitionLanguage language,
            @Reference DefinitionStore definitions,
            @Reference PublicationStore publications,
            @Reference CaseStore cases,
            @Reference Calendars calendars,
            @Reference ChangeBell changes,
            @Reference Presence presence,
            @Reference Clock clock) {
        this(language, definitions, publications, cases, new OfficeClock(clock, calendars::current), changes, presence);
    }

    /** With a clock of one's own and alone on its stores, for tests; weekends alone are free. */
    public static StoredRegistry at(
            Clock clock,
            DefinitionLanguage language,
            DefinitionStore definitions,
            PublicationStore publications,
            CaseStore cases) {
        return at(clock, language, definitions, publications, cases, (topic, listener) -> () -> {}, Presence.ALONE);
    }

    /** With a clock of one's own, for tests; weekends alone are free. */
    public static StoredRegistry at(
            Clock clock,
            DefinitionLanguage language,
            DefinitionStore definitions,
            PublicationStore publications,
            CaseStore cases,
            ChangeBell changes,
            Presence presence) {
        return new StoredRegistry(
                language,
                definitions,
                publications,
                cases,
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                changes,
                presence);
    }

    private StoredRegistry(
            DefinitionLanguage language,
            DefinitionStore definitions,
            PublicationStore publications,
            CaseStore cases,
            OfficeClock office,
            ChangeBell changes,
            Presence presence) {
        this.language = language;
        this.definitions = new KeptDefinitions(definitions, language);
        this.logos = new KeptLogos(this.definitions);
        this.view = new InUse(this.definitions, office.clock());
        this.registers = new AgencyRegisters(publications);
        this.cases = cases;
        this.calendar = office.calendar();
        this.clock = office.clock();
        this.offers = new Offers(registers, view, presence, this::now);
        this.hearings = List.of(
                changes.hear(Topic.REGISTER, offers::heard), changes.hear(Topic.PRESENCE, offers::heardOfPresence));
        registers.readAll();
        offers.lookElsewhere();
    }

    @Deactivate
    void stop() {
        hearings.forEach(ChangeBell.Hearing::close);
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
        return view.of(registers.all(), bundlesHeard);
    }

    @Override
    public Optional<AgencyEntry> fresh(String agencyId) {
        registers.read(agencyId);
        return agency(agencyId);
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
        return logos.find(registers.of(agencyId), digest);
    }

    // ---- offers ----------------------------------------------------------------------------------------------------

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        return definitions.inspect(files);
    }

    @Override
    public synchronized Inspection publish(String agency, Map<String, byte[]> files, Origin origin, String by) {
        return offers.publish(agency, definitions.take(agency, files, origin, now()), origin, by);
    }

    @Override
    public synchronized void here(String agency, Origin origin) {
        offers.here(agency, origin);
    }

    @Override
    public synchronized void leaves(String agency, Origin origin) {
        offers.leaves(agency, origin);
    }

    @Override
    public synchronized void away(String agency, Origin origin) {
        offers.away(agency, origin);
    }

    @Override
    public synchronized void arrived(Origin.Kind way) {
        bundlesHeard |= way == Origin.Kind.BUNDLE;
        offers.arrived(way);
    }

    // ---- acts of administrators, on what the register says now

    @Override
    public synchronized void rollback(String agency, String version, String by, String reason) {
        existingNow(agency);
        registers
                .act(agency, register -> rolledBack(register, version, by, reason), UnaryOperator.identity())
                .ifPresent(act -> LOG.info("{} is back at {} by {}", agency, act.version(), by));
    }

    private Publication rolledBack(AgencyRegister register, String version, String by, String reason) {
        Publication inUse = register.inUse(view.now(register)).orElseThrow(() -> nothing(register.agency()));
        List<String> others = register.newestFirst().stream()
                .map(Publication::version)
                .filter(v -> !v.equals(inUse.version()))
                .toList();
        String wanted = version != null ? version : others.isEmpty() ? "" : others.get(0);
        Publication target = register.acts().stream()
                .filter(p -> p.act().takesIntoUse() && p.version().equals(wanted) && !wanted.equals(inUse.version()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        CoreWords.text("version-cannot-be-taken-into-use", wanted, String.join(", ", others)),
                        others));
        // What is kept for ever can be used again, also when whatever brought it is no longer here to go away.
        Origin origin = register.hasLeft(target.origin()) ? new Origin(Origin.Kind.UPLOAD, by) : target.origin();
        return register.back(target, origin, by, reason, now());
    }

    @Override
    public synchronized void retire(String agency, String by, String reason) {
        act(agency, register -> !register.retired(), Act.RETIRED, by, reason);
    }

    @Override
    public synchronized void freeze(String agency, String by, String reason) {
        act(agency, register -> !register.frozen(), Act.FROZEN, by, reason);
    }

    @Override
    public synchronized void thaw(String agency, String by, String reason) {
        act(agency, AgencyRegister::frozen, Act.THAWED, by, reason);
    }

    @Override
    public synchronized void resume(String agency, String by, String reason) {
        act(agency, AgencyRegister::retired, Act.RESUMED, by, reason);
    }

    /** An act on the agency as a whole, where it changes something. */
    private void act(String agency, Predicate<AgencyRegister> changes, Act act, String by, String reason) {
        existingNow(agency);
        registers.act(
                agency,
                register -> changes.test(register) ? register.next(act, null, by, reason, now()) : null,
                UnaryOperator.identity());
    }

    @Override
    public List<VersionEntry> versions(String agency) {
        AgencyRegister register = existing(agency);
        Map<String, Long> open = cases.openByDefinition(Scope.of(agency));
        return register.newestFirst().stream()
                .map(p -> new VersionEntry(
                        p.version(),
                        p.digest(),
                        p.origin(),
                        p.effectiveFrom(),
                        register.standing(p, view.now(register)),
                        p.by(),
                        p.at(),
                        open.getOrDefault(p.digest(), 0L)))
                .toList();
    }

    @Override
    public List<Edition> editions(String agency) {
        AgencyRegister register = registers.of(agency);
        return register.newestFirst().stream()
                .map(p -> new Edition(
                        p.version(), p.digest(), p.effectiveFrom(), register.standing(p, view.now(register)), p.at()))
                .toList();
    }

    @Override
    public Optional<Map<String, byte[]>> files(String agency, String version) {
        return definitions.files(agency, version);
    }

    @Override
    public Plan plan(String agency, Map<String, byte[]> files) {
        return new Planning(this, cases, calendar.get(), language)
                .plan(agency, agency(agency).flatMap(AgencyEntry::current).orElse(null), inspect(files));
    }

    /** An agency after a look at what other nodes did. */
    private void existingNow(String agency) {
        registers.read(agency);
        existing(agency);
    }

    private AgencyRegister existing(String agency) {
        if (!registers.all().containsKey(agency)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    CoreWords.text("there-is-no-agency", agency),
                    List.copyOf(registers.all().keySet()));
        }
        return registers.of(agency);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    // ---- words

    private static Refusal nothing(String agency) {
        return new Refusal(
                Refusal.Kind.CONFLICT, CoreWords.text("the-agency-never-had-an-accepted", agency), List.of());
    }
}
