package id.talaksana.karaf.command.complete;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Cases;
import id.talaksana.karaf.command.Candidates;
import id.talaksana.karaf.command.ConsoleCommand;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Numbers of the newest open cases. */
@Service
public class CaseIds extends Candidates {
    @Reference
    public Cases cases;

    @Override
    public Stream<String> of(List<String> words) {
        CaseQuery newest = new CaseQuery(null, null, CaseFile.State.OPEN, null, null, null, CaseQuery.MAX_LIMIT);
        return cases.list(ConsoleCommand.VIEWER, newest).cases().stream()
                .map(file -> file.id().toString());
    }
}
