package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.rehearsal.RehearsalStores.Opened;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.CalendarStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.ChangeBell;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.NoticeStore;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.agenda.DatedSteps;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.assignments.StoredAssignments;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.demo.Cast;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.NoticeDuty;
import id.talaksana.core.extension.Outbox;
import id.talaksana.core.extension.WaitingSteps;
import id.talaksana.core.gates.StepGates;
import id.talaksana.core.words.CoreWords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engine that runs cases, over stores of its own: the same parts, put together by hand. */
final class Stage {
    static final Account SYSTEM = new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 5);
    private static final String AGENCY_FILE = "agency.yaml";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** What still fails then is no part of the play. */
    private static final int ATTEMPTS = 3;

    private static final int MOST_WAITING = 1_000;
    private static final ChangeBell NOBODY_ELSE = (topic, listener) -> () -> {};

    private final FastClock clock;
    private final AgencyDefinition definition;
    private final LocalDate firstDay;
    private final AgendaStore waiting;
    private final Cases cases;
    private final RoundStage round;
    private final Agenda agenda;
    private final OfficeClock office;
    private final StandIns standIns = new StandIns(this::noticed);
    private final List<Noticed> notices = new ArrayList<>();
    private int sessions;

    /** Somebody was told of a step. */
    record Noticed(String caseId, String step, String notifier, Instant at) {}

    /** @param candidate what the files say */
    Stage(
            AgencyDefinition candidate,
            Map<String, byte[]> files,
            DefinitionLanguage language,
            RuleLanguage rules,
            Opened stores,
            FastClock clock) {
        this.clock = clock;
        this.firstDay = candidate.effectiveFrom() == null ? SOME_DAY : candidate.effectiveFrom();
        CaseStore kept = stores.store(CaseStore.class);
        StoredRegistry registry = StoredRegistry.at(
                clock, language, stores.store(DefinitionStore.class), stores.store(PublicationStore.class), kept);
        this.definition = published(registry, candidate.agency().id(), files);
        StoredCalendars calendars = new StoredCalendars(stores.store(CalendarStore.class), NOBODY_ELSE, clock);
        this.office = new OfficeClock(clock, calendars::current, language::generalOfficeHours);
        this.waiting = stores.store(AgendaStore.class);
        Outbox outbox = new Outbox(waiting, stores.store(NoticeStore.class), clock);
        ExtensionCalls extensions = ExtensionCalls.within(PATIENCE, standIns, new WaitingSteps(), registry, outbox);
        AssignmentStore assignments = stores.store(AssignmentStore.class);
        Assigned assigned = new Assigned(assignments, NOBODY_ELSE);
        StoredCases stored = new StoredCases(
                registry, kept, extensions, assigned, office, gates(registry, calendars, language, stores));
        this.cases = stored;
        this.round = RoundStage.of(
                new RoundStage.Engine(stores, registry, stored, calendars, language, rules, waiting, clock));
        List<Duty> duties = new ArrayList<>(List.of(new DatedSteps(cases), new NoticeDuty(extensions)));
        duties.addAll(round.duties());
        this.agenda = new Agenda(waiting, clock, duties);
        StoredAssignments assigning = new StoredAssignments(registry, kept, assignments, assigned, clock);
        definition.services().forEach(service -> assign(assigning, service));
    }

    private StepGates gates(
            Catalogue catalogue, StoredCalendars calendars, DefinitionLanguage language, Opened stores) {
        return new StepGates(
                catalogue,
                stores.store(CaseStore.class),
                calendars,
                clock,
                language,
                stores.store(RoundStore.class),
                stores.store(RequestStore.class),
                stores.store(ObjectionStore.class),
                stores.store(AnnouncementStore.class),
                stores.store(LetterStore.class),
                stores.store(RecheckStore.class));
    }

    private static AgencyDefinition published(StoredRegistry registry, String agency, Map<String, byte[]> files) {
        registry.publish(agency, inForce(files), new Origin(Origin.Kind.UPLOAD, SYSTEM.name()), SYSTEM.name());
        return registry.agency(agency).flatMap(AgencyEntry::current).orElseThrow();
    }

    /** Its dates may be before the day from which it holds; it is played by them. */
    private static Map<String, byte[]> inForce(Map<String, byte[]> files) {
        Map<String, byte[]> now = new HashMap<>(files);
        String text = new String(files.get(AGENCY_FILE), StandardCharsets.UTF_8);
        now.put(AGENCY_FILE, text.replaceAll("(?m)^effectiveFrom:.*$", "").getBytes(StandardCharsets.UTF_8));
        return now;
    }

    /** Whoever of the agency comes first in its document does what the document gives to nobody. */
    private void assign(StoredAssignments assigning, PublicService service) {
        String agency = definition.agency().id();
        List<String> unnamed = assigning.list(SYSTEM, agency, service.id()).stream()
                .filter(step -> step.actors().isEmpty())
                .map(Assignment::step)
                .toList();
        if (!unnamed.isEmpty()) {
            String first = new Cast(agency, service).first().id();
            assigning.assign(SYSTEM, agency, service.id(), unnamed, List.of(first), "latihan");
            standIns.say(CoreWords.text("rehearsed-by-somebody", service.id(), String.join(", ", unnamed), first));
        }
    }

    private synchronized void noticed(StepInHand step, String notifier) {
        notices.add(new Noticed(step.caseId(), step.step(), notifier, clock.instant()));
    }

    synchronized List<Noticed> notices(String caseId) {
        return notices.stream().filter(each -> each.caseId().equals(caseId)).toList();
    }

    /** As it was taken into use here. */
    AgencyDefinition definition() {
        return definition;
    }

    Cases cases() {
        return cases;
    }

    /** What carries rounds. */
    RoundStage round() {
        return round;
    }

    /** How many sessions were held in all plays. */
    int sessionsHeld() {
        return sessions;
    }

    void sessionHeld() {
        sessions++;
    }

    StandIns standIns() {
        return standIns;
    }

    Instant now() {
        return clock.instant();
    }

    /** From when the definition holds; of one that does not say so a day like any other. */
    LocalDate firstDay() {
        return firstDay;
    }

    /** The day in the agency's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), definition.agency().timeZone().value());
    }

    WorkTime time() {
        return office.time();
    }

    /** So much work later, while the office is open. */
    Instant later(Instant from, Duration work) {
        return time().after(from, work, definition.agency());
    }

    /** Begins anew at some moment. */
    void begin(Instant moment) {
        clock.set(moment);
    }

    /** Lets time pass; what becomes due on the way is done when it is. */
    void goTo(Instant moment) {
        for (Optional<Instant> next = next(); next.filter(moment::isAfter).isPresent(); next = next()) {
            clock.advance(next.get());
            agenda.work();
        }
        clock.advance(moment);
        agenda.work();
    }

    /** When something is due next; empty: nothing is. */
    Optional<Instant> next() {
        return waiting.list(Scope.EVERYTHING, MOST_WAITING).stream()
                .filter(kept -> kept.attempts() < ATTEMPTS)
                .map(kept -> kept.entry().dueAt())
                .filter(now()::isBefore)
                .min(Instant::compareTo);
    }
}
