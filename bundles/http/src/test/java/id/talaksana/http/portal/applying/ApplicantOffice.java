package id.talaksana.http.portal.applying;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.InMemoryAccountStore;
import id.talaksana.core.access.StoredAccounts;
import id.talaksana.core.applications.FileShelf;
import id.talaksana.core.applications.FileSweep;
import id.talaksana.core.applications.Sending;
import id.talaksana.core.applications.StoredApplications;
import id.talaksana.core.applications.StoredOwnCases;
import id.talaksana.core.applications.StoredSubmittedFiles;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.Outbox;
import id.talaksana.core.files.HarmlessFiles;
import id.talaksana.core.following.StoredFollowing;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.selection.Undecided;
import id.talaksana.documents.cleaning.CleanedFiles;
import id.talaksana.http.GivenServices;
import id.talaksana.http.entrance.StaffOffice.MovableClock;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.agenda.JpaNoticeStore;
import id.talaksana.store.applications.DatabaseDrafts;
import id.talaksana.store.applications.DatabaseSubmittedFiles;
import id.talaksana.store.cases.DatabaseCases;
import id.talaksana.store.contents.FolderContents;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.PersistenceUnit;
import id.talaksana.store.definitions.JpaDefinitionStore;
import id.talaksana.store.publications.JpaPublicationStore;
import id.talaksana.store.rounds.DatabaseRounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** An agency that takes applications here, with the real core over a database in memory and files in a folder. */
final class ApplicantOffice implements AutoCloseable {
    private static final AtomicInteger OFFICES = new AtomicInteger();

    final MovableClock clock = new MovableClock();
    final Account officer = account("sanggar.budi", Role.OFFICER, "pengelola");
    final Account head = account("sanggar.kepala", Role.OFFICER, "kepala");
    final Path folder;
    final StoredCases cases;
    final StoredSubmittedFiles files;
    final DatabaseSubmittedFiles submitted;

    private final Database database =
            Database.inMemory("pemohon" + OFFICES.incrementAndGet(), PersistenceUnit.ENTITIES);
    private final DatabaseDrafts drafts;
    private final FileSweep sweep;
    private final GivenServices services;

    ApplicantOffice() {
        try {
            folder = Files.createTempDirectory("unggahan");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CaseStore store = new DatabaseCases(database);
        StoredRegistry registry = StoredRegistry.at(
                clock, new YamlLanguage(), new JpaDefinitionStore(database), new JpaPublicationStore(database), store);
        DatabaseAgenda agenda = new DatabaseAgenda(database);
        DatabaseRounds rounds = new DatabaseRounds(database);
        cases = new StoredCases(
                registry,
                store,
                ExtensionCalls.none(registry, new Outbox(agenda, new JpaNoticeStore(database), clock)),
                Assigned.nobody(),
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                Undecided.in(rounds, registry));
        submitted = new DatabaseSubmittedFiles(database);
        drafts = new DatabaseDrafts(database);
        FolderContents contents = new FolderContents(folder, clock);
        RoundBook book = new RoundBook(registry, cases, rounds, agenda, clock);
        FileShelf shelf = new FileShelf(submitted, contents, book, clock, new HarmlessFiles(new CleanedFiles()));
        StoredFollowing following = new StoredFollowing(
                registry, store, new StoredAccounts(new InMemoryAccountStore()), GivenServices.SECRETS);
        Sending sending = new Sending(registry, cases, store, following, shelf, drafts, agenda);
        files = new StoredSubmittedFiles(registry, cases, shelf, book);
        sweep = new FileSweep(registry, drafts, submitted, contents);
        services = new GivenServices(
                GivenServices.SECRETS,
                registry,
                cases,
                following,
                files,
                new StoredApplications(registry, drafts, shelf, sending, GivenServices.SECRETS, clock),
                new StoredOwnCases(registry, cases, store, following, shelf, agenda),
                clock);
        publish(registry, "sanggar");
        publish(registry, "tetangga");
    }

    /** The same service at two agencies. */
    private static void publish(StoredRegistry registry, String agency) {
        String identity = new String(file("agency.yaml")).replace("agency: sanggar", "agency: " + agency);
        var published = registry.publish(
                agency,
                Map.of(
                        "agency.yaml", identity.getBytes(),
                        "cuti-besar.yaml", file("cuti-besar.yaml"),
                        "cuti-tahunan.yaml", file("cuti-tahunan.yaml")),
                new Origin(Origin.Kind.UPLOAD, "adm"),
                "adm");
        if (published.definition().isEmpty()) {
            throw new AssertionError(published.diagnostics().toString());
        }
    }

    private static byte[] file(String name) {
        try (InputStream in = ApplicantOffice.class.getResourceAsStream("/applying/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Account account(String name, Role role, String... actors) {
        return new Account(name, name, role, role.ofOneAgency() ? "sanggar" : null, Set.of(actors), true);
    }

    GivenServices services() {
        return services;
    }

    /** The officer decides on a case's first step. */
    void decides(CaseId id, String outcome, String reason) {
        cases.perform(
                officer, new Deed.Complete(id, "periksa", outcome, reason, List.of(), null), StepRow.Channel.REST);
    }

    /** What the agenda does now and then. */
    void sweeps() {
        sweep.perform(
                new Kept(new Entry("-", sweep.kind(), "-", clock.instant(), null), clock.instant(), 0, null),
                clock.instant());
    }

    /** Where the draft was begun whose number stands in the address of one of its pages. */
    String place(String path) {
        CaseId id = Stream.of(path.split("/"))
                .flatMap(segment -> CaseId.parse(segment).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no draft at " + path));
        return drafts.find(Scope.of(id.agency()), id).orElseThrow().place();
    }

    /** The contents that are kept. */
    List<Path> contents() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
