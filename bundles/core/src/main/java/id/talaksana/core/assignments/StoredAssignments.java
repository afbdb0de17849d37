package id.talaksana.core.assignments;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.AssignmentStore.StoredAssignment;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Assignments in the store. Safe for use by several threads. */
@Component(service = Assignments.class)
public final class StoredAssignments implements Assignments {
    private final Catalogue catalogue;
    private final CaseStore cases;
    private final AssignmentStore store;
    private final Assigned assigned;
    private final Clock clock;

    @Activate
    public StoredAssignments(
            @Reference Catalogue catalogue,
            @Reference CaseStore cases,
            @Reference AssignmentStore store,
            @Reference Assigned assigned,
            @Reference Clock clock) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.store = store;
        this.assigned = assigned;
        this.clock = clock;
    }

    @Override
    public List<Assignment> list(Account who, String agency, String service) {
        if (!who.administers(agency) && who.role() != Role.CENTRAL_STAFF) {
            throw forbidden();
        }
        UnnamedSteps unnamed = unnamed(agency);
        if (service != null) {
            known(unnamed, service);
        }
        return unnamed.services().stream()
                .filter(id -> service == null || id.equals(service))
                .flatMap(id -> unnamed.of(id).stream().map(step -> assignment(unnamed, id, step)))
                .toList();
    }

    @Override
    public synchronized List<Assignment> assign(
            Account who, String agency, String service, List<String> steps, List<String> actors, String reason) {
        if (!who.administers(agency)) {
            throw forbidden();
        }
        reason(reason);
        UnnamedSteps unnamed = unnamed(agency);
        known(unnamed, service);
        Set<String> chosen = chosen(service, steps, unnamed);
        List<String> assignees = assignees(service, actors, unnamed);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        for (String step : chosen) {
            assign(who, unnamed, service, step, assignees, why);
        }
        return chosen.stream().map(step -> assignment(unnamed, service, step)).toList();
    }

    private static Set<String> chosen(String service, List<String> steps, UnnamedSteps unnamed) {
        Set<String> chosen = new LinkedHashSet<>(steps);
        chosen.forEach(step -> assignable(unnamed, service, step));
        return chosen;
    }

    private static List<String> assignees(String service, List<String> actors, UnnamedSteps unnamed) {
        List<String> assignees = List.copyOf(new TreeSet<>(actors));
        assignees.forEach(actor -> eligible(unnamed, service, actor));
        UnnamedSteps.bounded(assignees);
        return assignees;
    }

    private void assign(
            Account who, UnnamedSteps unnamed, String service, String step, List<String> actors, String reason) {
        String agency = unnamed.agency();
        Set<String> definitions = unnamed.definitions(service, step);
        List<StoredAssignment> all = store.list(Scope.of(agency));
        StoredAssignment holds = all.stream()
                .filter(each -> each.service().equals(service) && each.step().equals(step))
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean same = holds == null ? actors.isEmpty() : holds.actors().equals(actors);
        if (!same) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            int number = all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
            holds = new StoredAssignment(
                    agency, number, service, step, actors, who.doer().toString(), now, reason);
            if (!store.append(holds, definitions)) {
                throw new Refusal(CONFLICT, CoreWords.text("actors-of-this-agency-were-assigned"), List.of());
            }
        }
        assigned.refresh(agency);
        if (holds != null) {
            // Rows that were opened while this was written, by decisions that did not know of it.
            store.settle(holds, definitions);
        }
    }

    private UnnamedSteps unnamed(String agency) {
        if (catalogue.agency(agency).flatMap(AgencyEntry::current).isEmpty()) {
            throw new Refusal(NOT_FOUND, CoreWords.text("there-is-no-agency", agency), List.of());
        }
        return UnnamedSteps.of(
                catalogue, agency, cases.openByDefinition(Scope.of(agency)).keySet());
    }

    private Assignment assignment(UnnamedSteps unnamed, String service, String step) {
        Optional<StoredAssignment> holds = assigned.find(unnamed.agency(), service, step);
        return new Assignment(
                unnamed.agency(),
                service,
                step,
                unnamed.step(service, step).number(),
                unnamed.step(service, step).text(),
                holds.map(StoredAssignment::actors).orElse(List.of()),
                holds.map(StoredAssignment::by).orElse(null),
                holds.map(StoredAssignment::at).orElse(null),
                holds.map(StoredAssignment::reason).orElse(null));
    }

    private static void known(UnnamedSteps unnamed, String service) {
        if (!unnamed.services().contains(service)) {
            throw new Refusal(
                    NOT_FOUND, CoreWords.text("this-agency-has-no-service", service), List.copyOf(unnamed.services()));
        }
    }

    private static void assignable(UnnamedSteps unnamed, String service, String step) {
        List<String> there = unnamed.of(service);
        if (there.contains(step)) {
            return;
        }
        boolean named = unnamed.names(service, step);
        throw new Refusal(
                named ? CONFLICT : NOT_FOUND,
                named
                        ? CoreWords.text("the-document-names-who-does", step, String.join(", ", there))
                        : CoreWords.text("this-service-has-no-step", step),
                there);
    }

    private static void eligible(UnnamedSteps unnamed, String service, String actor) {
        List<String> there = unnamed.eligible(service);
        if (!there.contains(actor)) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text("is-no-actor-of-this-service", WrittenText.shown(actor), String.join(", ", there)),
                    there);
        }
    }

    private static void reason(String reason) {
        WrittenText.check(reason);
        if (reason != null && reason.length() > MAX_REASON) {
            throw new Refusal(INVALID, CoreWords.text("a-reason-has-at-most-characters", MAX_REASON), List.of());
        }
    }

    private static Refusal forbidden() {
        return new Refusal(FORBIDDEN, CoreWords.text("only-this-agencys-administrator"), List.of());
    }
}
