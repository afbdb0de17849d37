package id.talaksana.karaf;

import id.talaksana.api.access.Accounts;
import id.talaksana.api.agenda.Pending;
import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Following;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.documents.Models;
import id.talaksana.api.extension.Waiting;
import id.talaksana.core.routing.TypicalOffice;
import id.talaksana.karaf.command.standard.ModelCommandsTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** Fills the references of a command as the shell does, runs it, and catches what it prints. */
public final class Console {
    public final FakeCatalogue catalogue = new FakeCatalogue();
    public final FakeCases cases = new FakeCases();
    public final FakeFiles files = new FakeFiles();
    public final FakeAssignments assignments = new FakeAssignments();
    public final FakeFollowing following = new FakeFollowing();
    public final FakeAccounts accounts = new FakeAccounts();
    public final FakeRegistry registry = new FakeRegistry();
    public Clock clock = Clock.systemUTC();
    public final FakeCalendars calendars = new FakeCalendars();
    public final FakeWaiting waiting = new FakeWaiting();
    public final FakeComplaints complaints = new FakeComplaints();
    public final FakeQuarantine quarantine = new FakeQuarantine();
    /** Real ones instead of the fakes; null: the fakes. */
    public TypicalOffice office;
    /** What is alike. */
    public Comparisons comparisons;
    /** What the agenda holds. */
    public Pending pending;

    public final Map<String, Object> variables = new HashMap<>();
    /** Who has logged in. */
    public String login = "admin";

    /** Runs a command whose arguments and options are given by field name. */
    public String run(Action command, Map<String, ?> given) throws Exception {
        fill(command);
        for (Class<?> type = command.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (given.containsKey(field.getName()) && !field.isAnnotationPresent(Reference.class)) {
                    field.setAccessible(true);
                    field.set(command, given.get(field.getName()));
                }
            }
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            asLoggedIn(command);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void asLoggedIn(Action command) throws Exception {
        Subject subject = new Subject(true, Set.of(new UserPrincipal(login)), Set.of(), Set.of());
        try {
            Subject.doAs(subject, (PrivilegedExceptionAction<Object>) command::execute);
        } catch (PrivilegedActionException e) {
            throw e.getException();
        }
    }

    /** Fills the references of a command or completer. */
    public void fill(Object part) throws IllegalAccessException {
        for (Class<?> type = part.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Reference.class)) {
                    field.setAccessible(true);
                    field.set(part, service(field.getType()));
                }
            }
        }
    }

    private Object service(Class<?> type) {
        if (type == Session.class) {
            return Proxy.newProxyInstance(
                    Session.class.getClassLoader(),
                    new Class<?>[] {Session.class},
                    (proxy, method, arguments) -> method.getName().equals("get") ? variables.get(arguments[0]) : null);
        }
        if (type == Models.class) {
            return new ModelCommandsTest.FakeModels();
        }
        if (type == CalendarImports.class) {
            return calendars;
        }
        if (type == Comparisons.class) {
            return comparisons;
        }
        if (type == Pending.class) {
            return pending;
        }
        if (type == Clock.class) {
            return clock;
        }
        if (type == ComplaintHandling.class) {
            return complaints;
        }
        if (type == Assignments.class) {
            return assignments;
        }
        return Map.of(
                        Catalogue.class,
                        office == null ? catalogue : office.registry,
                        Cases.class,
                        office == null ? cases : office.cases,
                        Accounts.class,
                        accounts,
                        Waiting.class,
                        waiting,
                        Registry.class,
                        registry,
                        Quarantine.class,
                        quarantine,
                        Calendars.class,
                        calendars,
                        Following.class,
                        following,
                        Complaints.class,
                        complaints,
                        SubmittedFiles.class,
                        files)
                .get(type);
    }
}
