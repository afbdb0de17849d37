package id.talaksana.core.catalogue;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Approvals;
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
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.Carried;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The definitions in use, as one immutable snapshot behind a volatile reference: readers take it without a lock, and a
 * swap is one write. Acts are on the record first and in the snapshot then, so that a crash in between shows the act after
 * the restart and never half of it. What another node puts on the record comes into the snapshot when the bell rings, and
 * when the record turns out to have gone on.
 */
@Component(service = {Catalogue.class, Registry.class, Publishing.class, Approvals.class})
public final class StoredRegistry implements Catalogue, Registry, Publishing, Approvals {
    private final DefinitionLanguage language;
    private final KeptDefinitions definitions;
    private final KeptLogos logos;
    private final InUse view;
    private final AgencyRegisters registers;
    private final Offers offers;
    private final AdministratorsActs acts;
    private final SecondPerson second;
    private final CaseStore cases;
    private final OfficeClock office;
    private final Carried carried;
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
            @Reference Clock clock,
            @Reference Carried carried) {
        this(
                language,
                definitions,
                publications,
                cases,
                new OfficeClock(clock, calendars::current, language::generalOfficeHours),
                changes,
                presence,
                carried);
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
        return at(clock, language, definitions, publications, cases, changes, presence, Carried.NOTHING);
    }

    /** The same where cases take something along when they go over. */
    public static StoredRegistry at(
            Clock clock,
            DefinitionLanguage language,
            DefinitionStore definitions,
            PublicationStore publications,
            CaseStore cases,
            ChangeBell changes,
            Presence presence,
            Carried carried) {
        return new StoredRegistry(
                language,
                definitions,
                publications,
                cases,
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                changes,
                presence,
                carried);
    }

    private StoredRegistry(
            DefinitionLanguage language,
            DefinitionStore definitions,
            PublicationStore publications,
            CaseStore cases,
            OfficeClock office,
            ChangeBell changes,
            Presence presence,
            Carried carried) {
        this.carried = carried;
        this.language = language;
        this.definitions = new KeptDefinitions(definitions, language);
        this.logos = new KeptLogos(this.definitions);
        this.view = new InUse(this.definitions, office.clock());
        this.registers = new AgencyRegisters(publications);
        this.acts = new AdministratorsActs(registers, view, this::now);
        this.second = new SecondPerson(registers, view, this::now);
        this.cases = cases;
        this.office = office;
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

    @Override
    public List<AgencyEntry> agencies() {
        return inUse().all();
    }

    @Override
    public List<AgencyEntry> published() {
        return inUse().published();
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        return Optional.ofNullable(inUse().entries().get(agencyId));
    }

    private InUse.AgencyEntries inUse() {
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
        // One that was never taken into use, such as one that waits for a second person, is nobody's but its
        // administrators'.
        return definitions
                .version(agencyId, version)
                .filter(definition -> registers.of(agencyId).had(definition.digest()));
    }

    @Override
    public Optional<Picture> logo(String agencyId, String digest) {
        return logos.find(registers.of(agencyId), digest);
    }

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        return definitions.inspect(files);
    }

    @Override
    public synchronized Inspection publish(
            String agency, Map<String, byte[]> files, Origin origin, String by, String decree) {
        return offers.publish(agency, definitions.take(agency, files, origin, now()), origin, by, decree);
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

    @Override
    public synchronized void rollback(String agency, String version, String by, String reason) {
        acts.rollback(agency, version, by, reason);
    }

    @Override
    public synchronized void retire(String agency, String by, String reason) {
        acts.retire(agency, by, reason);
    }

    @Override
    public synchronized void freeze(String agency, String by, String reason) {
        acts.freeze(agency, by, reason);
    }

    @Override
    public synchronized void thaw(String agency, String by, String reason) {
        acts.thaw(agency, by, reason);
    }

    @Override
    public synchronized void resume(String agency, String by, String reason) {
        acts.resume(agency, by, reason);
    }

    @Override
    public boolean needed(String agency) {
        return registers.of(agency).needsTwoPersons();
    }

    @Override
    public synchronized void require(Account who, String agency, boolean secondPerson, String reason) {
        second.require(who, agency, secondPerson, reason);
    }

    @Override
    public synchronized void approve(Account who, String agency, String version) {
        second.approve(who, agency, version);
    }

    @Override
    public synchronized void decline(Account who, String agency, String version, String reason) {
        second.decline(who, agency, version, reason);
    }

    @Override
    public synchronized void cancel(Account who, String agency, String version, String reason) {
        second.cancel(who, agency, version, reason);
    }

    @Override
    public List<VersionEntry> versions(String agency) {
        AgencyRegister register = registers.existing(agency);
        Map<String, Long> open = cases.openByDefinition(Scope.of(agency));
        Stream<VersionEntry> proposed = register.proposed().stream().map(p -> entry(p, Standing.AWAITS_APPROVAL, open));
        Stream<VersionEntry> taken =
                register.newestFirst().stream().map(p -> entry(p, register.standing(p, view.now(register)), open));
        return Stream.concat(proposed, taken).toList();
    }

    @Override
    public List<Recorded> acts(String agency) {
        List<Publication> acts = registers.existing(agency).acts();
        return IntStream.range(0, acts.size())
                .mapToObj(i -> acts.get(acts.size() - 1 - i))
                .map(p -> new Recorded(p.number(), p.act(), p.version(), p.effectiveFrom(), p.by(), p.reason(), p.at()))
                .toList();
    }

    private static VersionEntry entry(Publication p, Standing standing, Map<String, Long> open) {
        return new VersionEntry(
                p.version(),
                p.digest(),
                p.origin(),
                p.effectiveFrom(),
                standing,
                p.by(),
                p.at(),
                p.reason(),
                open.getOrDefault(p.digest(), 0L));
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
        return new Planning(this, cases, office.time(), language, carried)
                .plan(agency, agency(agency).flatMap(AgencyEntry::current).orElse(null), inspect(files));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
