package id.talaksana.karaf.command.complete;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.PublicService;
import id.talaksana.karaf.command.Candidates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ids of the services of the agency that is named on the line. */
@Service
public class ServiceIds extends Candidates {
    @Reference
    public Catalogue catalogue;

    @Override
    public Stream<String> of(List<String> words) {
        return words.stream()
                .map(catalogue::agency)
                .flatMap(Optional::stream)
                .map(AgencyEntry::current)
                .flatMap(Optional::stream)
                .flatMap(definition -> definition.services().stream())
                .map(PublicService::id);
    }
}
