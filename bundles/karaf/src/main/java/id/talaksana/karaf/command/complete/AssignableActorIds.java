package id.talaksana.karaf.command.complete;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.karaf.command.Candidates;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ids of actors who can be assigned to a step: of the service on the line; as long as there is none, of all services. */
@Service
public class AssignableActorIds extends Candidates {
    @Reference
    public Catalogue catalogue;

    @Override
    public Stream<String> of(List<String> words) {
        List<PublicService> named = UnnamedStepIds.services(catalogue, words).toList();
        Stream<PublicService> all = catalogue.agencies().stream()
                .map(AgencyEntry::current)
                .flatMap(current -> current.stream())
                .flatMap(definition -> definition.services().stream());
        return (named.isEmpty() ? all : named.stream())
                .flatMap(service -> service.actors().stream())
                .filter(actor -> !actor.applicant())
                .map(Actor::id)
                .distinct();
    }
}
