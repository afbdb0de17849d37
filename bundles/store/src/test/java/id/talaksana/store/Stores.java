package id.talaksana.store;

import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.CalendarStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.InMemoryAccountStore;
import id.talaksana.api.store.InMemoryAssignmentStore;
import id.talaksana.api.store.InMemoryCalendarStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryJudgementStore;
import id.talaksana.api.store.InMemoryLoginStore;
import id.talaksana.api.store.InMemoryPreparedStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.store.InMemorySubstitutionStore;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.administration.JudgementStore;
import id.talaksana.api.store.administration.PreparedStore;
import id.talaksana.api.store.administration.SubstitutionStore;
import id.talaksana.api.store.logins.LoginStore;
import id.talaksana.api.store.work.WorkStore;
import id.talaksana.store.accounts.JpaAccountStore;
import id.talaksana.store.administration.JpaJudgementStore;
import id.talaksana.store.administration.JpaPreparedStore;
import id.talaksana.store.administration.JpaSubstitutionStore;
import id.talaksana.store.assignments.JpaAssignmentStore;
import id.talaksana.store.calendars.JpaCalendarStore;
import id.talaksana.store.cases.DatabaseCases;
import id.talaksana.store.cases.DatabaseWork;
import id.talaksana.store.complaints.JpaComplaintStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.PersistenceUnit;
import id.talaksana.store.definitions.JpaDefinitionStore;
import id.talaksana.store.logins.JpaLoginStore;
import id.talaksana.store.publications.JpaPublicationStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The stores of one kind, empty. */
final class Stores implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    final CaseStore cases;
    final DefinitionStore definitions;
    final AccountStore accounts;
    final LoginStore logins;
    final WorkStore work;
    final PublicationStore publications;
    final CalendarStore calendars;
    final AssignmentStore assignments;
    final SubstitutionStore substitutions;
    final PreparedStore prepared;
    final JudgementStore judgements;
    /** Null in memory. */
    final JpaComplaintStore complaints;

    /** Null in memory. */
    final Database database;

    private Stores(Database database) {
        this.database = database;
        this.cases = new DatabaseCases(database);
        this.definitions = new JpaDefinitionStore(database);
        this.accounts = new JpaAccountStore(database);
        this.logins = new JpaLoginStore(database);
        this.work = new DatabaseWork(database);
        this.publications = new JpaPublicationStore(database);
        this.calendars = new JpaCalendarStore(database);
        this.assignments = new JpaAssignmentStore(database);
        this.substitutions = new JpaSubstitutionStore(database);
        this.prepared = new JpaPreparedStore(database);
        this.judgements = new JpaJudgementStore(database);
        this.complaints = new JpaComplaintStore(database);
    }

    private Stores() {
        this.database = null;
        InMemoryPublicationStore register = new InMemoryPublicationStore();
        InMemoryCaseStore inMemory = new InMemoryCaseStore(register);
        this.cases = inMemory;
        this.assignments = new InMemoryAssignmentStore(inMemory);
        this.substitutions = new InMemorySubstitutionStore();
        this.prepared = new InMemoryPreparedStore();
        this.judgements = new InMemoryJudgementStore();
        this.definitions = new InMemoryDefinitionStore();
        this.accounts = new InMemoryAccountStore();
        this.logins = new InMemoryLoginStore(accounts);
        this.work = inMemory;
        this.publications = register;
        this.calendars = new InMemoryCalendarStore();
        this.complaints = null;
    }

    static Stores on(String url) {
        return new Stores(new Database(url, PersistenceUnit.ENTITIES));
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }

    /** Where to keep things. */
    enum Kind {
        IN_MEMORY,
        DERBY,
        POSTGRESQL;

        private static final Map<Kind, String> WITH_TABLES = new EnumMap<>(Kind.class);

        /** A new empty place, as a database address; null in memory. */
        String newUrl() {
            String name = newName();
            return switch (this) {
                case IN_MEMORY -> null;
                case DERBY -> derby(name) + ";create=true";
                case POSTGRESQL -> PostgresServer.shared().createDatabase(name);
            };
        }

        /** The same with all tables, which are made once and copied. */
        String newUrlWithTables() {
            String original = WITH_TABLES.computeIfAbsent(this, Kind::withTables);
            String name = newName();
            if (this == POSTGRESQL) {
                return PostgresServer.shared().copyDatabase(original, name);
            }
            copy(folder(original), folder(name));
            return derby(name);
        }

        private String withTables() {
            String name = newName();
            on(this == DERBY
                            ? derby(name) + ";create=true"
                            : PostgresServer.shared().createDatabase(name))
                    .close();
            return name;
        }

        Stores open() {
            return this == IN_MEMORY ? new Stores() : on(newUrlWithTables());
        }

        private static String newName() {
            return "t" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        }

        private static String derby(String name) {
            return "jdbc:derby:" + folder(name);
        }

        private static Path folder(String name) {
            return targetFolder().resolve("derby").resolve(name);
        }

        private static void copy(Path from, Path to) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path targetFolder() {
            try {
                Path folder = Path.of("target", "databases").toAbsolutePath();
                System.setProperty(
                        "derby.stream.error.file", folder.resolve("derby.log").toString());
                return Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
