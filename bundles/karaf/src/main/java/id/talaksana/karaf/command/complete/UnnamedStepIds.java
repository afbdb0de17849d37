package id.talaksana.karaf.command.complete;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.karaf.command.Candidates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ids of the steps of the service on the line for which the document names nobody. */
@Service
public class UnnamedStepIds extends Candidates {
    @Reference
    public Catalogue catalogue;

    @Override
    public Stream<String> of(List<String> words) {
        return services(catalogue, words)
                .flatMap(service -> service.steps().stream())
                .filter(step -> step.actorIds().isEmpty() && !step.isAutomatic())
                .map(Step::id);
    }

    /** The services that are named on a line after their agency. */
    public static Stream<PublicService> services(Catalogue catalogue, List<String> words) {
        Stream<AgencyDefinition> definitions = words.stream()
                .map(catalogue::agency)
                .flatMap(Optional::stream)
                .map(AgencyEntry::current)
                .flatMap(Optional::stream);
        return definitions.flatMap(
                definition -> words.stream().map(definition::service).flatMap(Optional::stream));
    }
}
