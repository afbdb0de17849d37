package id.talaksana.karaf.command.complete;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.karaf.command.Candidates;
import id.talaksana.karaf.command.ConsoleCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ids of the outcomes that the open step of the case on the line can have. */
@Service
public class OutcomeIds extends Candidates {
    @Reference
    public Cases cases;

    @Reference
    public Catalogue catalogue;

    @Override
    public Stream<String> of(List<String> words) {
        return words.stream()
                .map(CaseId::parse)
                .flatMap(Optional::stream)
                .map(id -> cases.find(ConsoleCommand.VIEWER, id))
                .flatMap(this::outcomes);
    }

    private Stream<String> outcomes(CaseFile file) {
        Optional<AgencyDefinition> definition = catalogue.definition(file.id().agency(), file.digest());
        Optional<PublicService> service = definition.flatMap(d -> d.service(file.service()));
        return file.open().stream()
                .flatMap(row -> service.flatMap(s -> s.step(row.step())).stream())
                .flatMap(step -> step.outcomes(file.circumstances(definition.orElseThrow())).stream())
                .map(Step.Outcome::id);
    }
}
