package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.rehearsal.RehearsalPages;
import id.talaksana.api.rehearsal.Rehearsals;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.InMemoryAccountStore;
import id.talaksana.api.store.InMemoryAssignmentStore;
import id.talaksana.api.store.InMemoryCalendarStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryFigureStore;
import id.talaksana.api.store.InMemoryJudgementStore;
import id.talaksana.api.store.InMemoryLoginStore;
import id.talaksana.api.store.InMemoryPreparedStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.store.InMemorySubstitutionStore;
import id.talaksana.core.access.FewAtOnce;
import id.talaksana.core.access.StoredAccounts;
import id.talaksana.core.access.StoredLogins;
import id.talaksana.core.access.StoredPersonnel;
import id.talaksana.core.access.StoredSubstitutes;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.assignments.StoredAssignments;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.calendar.imports.StoredCalendarImports;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredAudit;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.figures.FigureCounting;
import id.talaksana.core.figures.StoredFigures;
import id.talaksana.core.following.StoredFollowing;
import id.talaksana.core.judgements.StoredJudgements;
import id.talaksana.core.prepared.StoredPreparedVersions;
import id.talaksana.core.selection.Undecided;
import id.talaksana.core.survey.StoredSurveys;
import id.talaksana.core.work.StoredWorkLists;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.http.GivenServices;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.comparison.PublishedComparisons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An agency with its people and the real core in memory, on Friday 10 April 2026 at 10.00 in its zone, until time passes. */
public final class StaffOffice {
    public static final String PASSWORD = "sandi-petugas-contoh";
    /** Of {@link #PASSWORD}: with few rounds, so that tests log in quickly. */
    private static final String HASH = FewRounds.hash(PASSWORD);

    public final MovableClock clock = new MovableClock();
    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final InMemoryAccountStore accountStore = new InMemoryAccountStore();
    public final StoredAccounts accounts = new StoredAccounts(accountStore);
    private final InMemoryPublicationStore register = new InMemoryPublicationStore();
    public final StoredRegistry registry =
            StoredRegistry.at(clock, new YamlLanguage(), new InMemoryDefinitionStore(), register, store);
    private final InMemoryAssignmentStore assignmentStore = new InMemoryAssignmentStore(store);
    private final Assigned assigned = new Assigned(assignmentStore);
    public final StoredCases cases = new StoredCases(
            registry,
            store,
            ExtensionCalls.none(registry),
            assigned,
            new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
            Undecided.nobody(),
            accounts::find);
    public final StoredLogins logins = new StoredLogins(new InMemoryLoginStore(accountStore), clock);
    private final StoredCalendars calendars =
            new StoredCalendars(new InMemoryCalendarStore(), (topic, listener) -> () -> {}, clock, new YamlLanguage());
    private final InMemoryFigureStore figureStore = new InMemoryFigureStore(store);
    public final StoredFigures figures =
            new StoredFigures(registry, figureStore, figureStore, new YamlLanguage(), clock);
    public final StoredFollowing following = new StoredFollowing(registry, store, accounts, GivenServices.SECRETS);
    public final StoredSurveys surveys = new StoredSurveys(figureStore, following, figures, new YamlLanguage());
    final StoredPersonnel personnel = new StoredPersonnel(accounts, accountStore, registry, registry);
    public final StoredSubstitutes substitutes =
            new StoredSubstitutes(new InMemorySubstitutionStore(), accounts, registry, clock);
    public final StoredJudgements judgements = new StoredJudgements(registry, new InMemoryJudgementStore(), clock);
    final StoredPreparedVersions prepared = new StoredPreparedVersions(new InMemoryPreparedStore(), clock);
    public final OneComplaint complaint = new OneComplaint();
    public final OneRound round = new OneRound();
    public final FewRequests requests = new FewRequests();
    public final FewRechecks rechecks = new FewRechecks();
    public final FewLetters letters = new FewLetters();
    public final FewChecklists checklists = new FewChecklists();
    public final FewTables tables = new FewTables();
    public final FewObjections objections = new FewObjections();
    public final Account officer = account("budi", "Budi Santoso", Role.OFFICER, "petugas");
    public final Account colleague = account("ani", "Ani Wijaya", Role.OFFICER, "petugas");
    public final Account head = account("kepala", "Siti Rahma", Role.OFFICER, "kepala");
    public final Account administrator = account("kelola", "Rudi", Role.AGENCY_ADMINISTRATOR);

    /** Begins when it is told, and then stands. */
    public static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-04-10T02:00:00Z");

        public void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    public StaffOffice() {
        var published = registry.publish(
                "contoh",
                Map.of(
                        "agency.yaml", file("agency.yaml"),
                        "izin-belajar.yaml", file("izin-belajar.yaml"),
                        "seleksi.yaml", file("seleksi.yaml")),
                new Origin(Origin.Kind.UPLOAD, "kelola"),
                "kelola");
        if (published.definition().isEmpty()) {
            throw new AssertionError(published.diagnostics().toString());
        }
    }

    /** Another agency with the services of this one. */
    public void publish(String agency) {
        String own = new String(file("agency.yaml"), StandardCharsets.UTF_8);
        registry.publish(
                agency,
                Map.of(
                        "agency.yaml",
                                own.replace("agency: contoh", "agency: " + agency)
                                        .getBytes(StandardCharsets.UTF_8),
                        "izin-belajar.yaml", file("izin-belajar.yaml")),
                new Origin(Origin.Kind.UPLOAD, "admin"),
                "admin");
    }

    private static byte[] file(String name) {
        try (InputStream in = StaffOffice.class.getResourceAsStream("/desk/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody of the agency, with {@link #PASSWORD}. */
    public Account account(String name, String displayName, Role role, String... actors) {
        Account account =
                new Account(name, displayName, role, role.ofOneAgency() ? "contoh" : null, Set.of(actors), true);
        accountStore.add(new StoredAccount(account, HASH, 1));
        return account;
    }

    /** The services as the pages have them. */
    public GivenServices services() {
        return new GivenServices(
                GivenServices.SECRETS,
                registry,
                accounts,
                logins,
                cases,
                new StoredWorkLists(registry, store),
                new StoredAssignments(registry, store, assignmentStore, assigned, clock),
                calendars,
                new StoredCalendarImports(calendars, next -> List.of(), 1),
                figures,
                following,
                surveys,
                complaint,
                new NothingHandedIn(),
                round,
                requests,
                rechecks,
                new DrawnPapers(registry),
                letters,
                tables,
                checklists,
                objections,
                personnel,
                substitutes,
                prepared,
                new FewAtOnce(),
                new BpmnModels(),
                judgements,
                new StoredAudit(register),
                new PublishedComparisons(registry, judgements),
                (Rehearsals) (files, seed) -> null,
                (RehearsalPages) (definition, rehearsal) -> "<!DOCTYPE html><title>Latihan</title>",
                clock);
    }

    /** Counts the figures of what has happened so far. */
    public void count() {
        Duty counting = new FigureCounting(registry, figureStore, calendars);
        String progress = null;
        Duty.Outcome counted;
        do {
            Entry entry = new Entry("contoh", counting.kind(), "all", clock.instant(), progress);
            counted = counting.perform(new Kept(entry, clock.instant(), 0, null), clock.instant());
            progress = counted.content();
        } while (!counted.next().isAfter(clock.instant()));
    }

    public CaseFile open(String subject) {
        return open("izin-belajar", subject, List.of("surat-permohonan"));
    }

    public CaseFile openRound(String subject) {
        return open("seleksi", subject, List.of());
    }

    private CaseFile open(String service, String subject, List<String> presented) {
        return cases.open(
                officer,
                new Opening("contoh", service, subject, Set.of(), Map.of(), presented, null),
                StepRow.Channel.REST);
    }

    /** Completes a step at another face. */
    public CaseFile done(Account who, CaseFile file, String step, String outcome, String comment) {
        return cases.perform(
                who, new Deed.Complete(file.id(), step, outcome, comment, List.of(), null), StepRow.Channel.REST);
    }

    /** Takes a step at another face. */
    public CaseFile take(Account who, CaseFile file, String step) {
        return cases.perform(who, new Deed.Take(file.id(), step, null, null), StepRow.Channel.REST);
    }

    public CaseFile now(CaseFile file) {
        return cases.find(officer, file.id());
    }
}
