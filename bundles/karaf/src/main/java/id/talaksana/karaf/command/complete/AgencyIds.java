package id.talaksana.karaf.command.complete;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.karaf.command.Candidates;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ids of agencies. */
@Service
public class AgencyIds extends Candidates {
    @Reference
    public Catalogue catalogue;

    @Override
    public Stream<String> of(List<String> words) {
        return catalogue.agencies().stream().map(AgencyEntry::id);
    }
}
