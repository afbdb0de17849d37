package id.talaksana.karaf.command.complete;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.karaf.command.Candidates;
import id.talaksana.karaf.command.ConsoleCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** What the deed on the line can be about: classes, actors, or other agencies than the one that has the ticket. */
@Service
public class TicketTargets extends Candidates {
    @Reference
    public Complaints complaints;

    @Reference
    public ComplaintHandling handling;

    @Reference
    public Catalogue catalogue;

    @Override
    public Stream<String> of(List<String> words) {
        return words.stream()
                .map(TicketId::parse)
                .flatMap(Optional::stream)
                .map(id -> handling.find(ConsoleCommand.VIEWER, id).agency())
                .flatMap(agency -> targets(words, agency))
                .distinct();
    }

    private Stream<String> targets(List<String> words, String agency) {
        if (words.contains("classify")) {
            return complaints.form(agency).procedure().classes().stream().map(ComplaintProcedure.ComplaintClass::id);
        } else if (words.contains("dispose")) {
            return catalogue.agency(agency).flatMap(AgencyEntry::current).stream()
                    .flatMap(definition -> definition.services().stream())
                    .flatMap(service -> service.actors().stream())
                    .map(Actor::id);
        } else if (words.contains("forward")) {
            return catalogue.agencies().stream().map(AgencyEntry::id).filter(other -> !other.equals(agency));
        }
        return Stream.empty();
    }
}
