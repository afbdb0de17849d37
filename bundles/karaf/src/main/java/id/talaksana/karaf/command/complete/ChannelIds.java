package id.talaksana.karaf.command.complete;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.karaf.command.Candidates;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The channels of the agency that is named on the line, and the kinds of channel that any agency has. */
@Service
public class ChannelIds extends Candidates {
    @Reference
    public Complaints complaints;

    @Reference
    public Catalogue catalogue;

    @Override
    public Stream<String> of(List<String> words) {
        Stream<String> own = catalogue.agencies().stream()
                .map(AgencyEntry::id)
                .filter(words::contains)
                .flatMap(agency -> complaints.form(agency).channels().stream())
                .map(ComplaintChannel::id);
        return Stream.concat(own, Stream.of(ComplaintChannel.Kind.values()).map(ComplaintChannel.Kind::toString))
                .distinct();
    }
}
