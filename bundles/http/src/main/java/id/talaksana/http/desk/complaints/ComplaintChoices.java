package id.talaksana.http.desk.complaints;

import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.definition.PublicService;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.DisplayNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a complaint can go.
 *
 * @param definition the version that its agency has in use; null: none
 * @param procedure by which it is handled
 * @param others ids of the other agencies
 */
public record ComplaintChoices(AgencyDefinition definition, ComplaintProcedure procedure, List<String> others) {

    /** What may be chosen for an act, by what is sent; empty: nothing has to be. */
    public Map<String, String> of(ComplaintAct act, Ticket ticket) {
        return switch (act) {
            case CLASSIFY -> classes();
            case DISPOSE -> actors();
            case FORWARD ->
                others.stream().collect(Collectors.toMap(id -> id, id -> id, (one, same) -> one, LinkedHashMap::new));
            case ANSWER, REJECT, CLOSE -> Map.of();
        };
    }

    /** What is chosen already: what was sent; else the class that the complaint has. */
    public String chosen(ComplaintAct act, Ticket ticket, Entered e) {
        return switch (act) {
            case CLASSIFY -> e.value(act.target()).isEmpty() ? ticket.complaintClass() : e.value(act.target());
            case DISPOSE, FORWARD, ANSWER, REJECT, CLOSE -> e.value(act.target());
        };
    }

    /** What a service is called. */
    public String service(String id) {
        return definition == null
                ? id
                : definition.service(id).map(DisplayNames::title).orElse(id);
    }

    /** What a step of a service is called. */
    public String step(String service, String id) {
        return definition == null
                ? id
                : definition
                        .service(service)
                        .flatMap(its -> its.step(id))
                        .map(DisplayNames::name)
                        .orElse(id);
    }

    private Map<String, String> classes() {
        Map<String, String> classes = new LinkedHashMap<>();
        procedure
                .classes()
                .forEach(each -> classes.put(
                        each.id(),
                        each.label() == null ? each.id() : each.label().or(each.id())));
        return classes;
    }

    private Map<String, String> actors() {
        Map<String, String> actors = new LinkedHashMap<>();
        if (definition != null) {
            for (PublicService service : definition.services()) {
                for (Actor actor : service.actors()) {
                    if (!actor.external() && !actor.applicant()) {
                        actors.putIfAbsent(actor.id(), actor.name().or(actor.id()));
                    }
                }
            }
        }
        return actors;
    }
}
