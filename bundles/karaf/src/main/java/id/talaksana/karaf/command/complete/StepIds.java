package id.talaksana.karaf.command.complete;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.Candidates;
import id.talaksana.karaf.command.ConsoleCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ids of the open steps of the case that is named on the line. */
@Service
public class StepIds extends Candidates {
    @Reference
    public Cases cases;

    @Override
    public Stream<String> of(List<String> words) {
        return words.stream()
                .map(CaseId::parse)
                .flatMap(Optional::stream)
                .flatMap(id -> cases.find(ConsoleCommand.VIEWER, id).open().stream())
                .map(StepRow::step);
    }
}
