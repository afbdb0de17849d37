package id.talaksana.karaf.command.complete;

import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.karaf.command.Candidates;
import id.talaksana.karaf.command.ConsoleCommand;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Numbers of the newest complaints. */
@Service
public class TicketIds extends Candidates {
    @Reference
    public ComplaintHandling handling;

    @Override
    public Stream<String> of(List<String> words) {
        TicketQuery newest = new TicketQuery(null, null, null, null, null, null, TicketQuery.MAX_LIMIT);
        return handling.list(ConsoleCommand.VIEWER, newest).tickets().stream()
                .map(ticket -> ticket.id().toString());
    }
}
