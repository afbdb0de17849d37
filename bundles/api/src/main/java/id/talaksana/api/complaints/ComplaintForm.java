package id.talaksana.api.complaints;

import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.ComplaintProcedure;
import java.util.List;

/**
 * What a face needs to know to take complaints of an agency.
 *
 * @param procedure the complaint procedure in effect now: the agency's own, or the general one
 * @param own whether it is the agency's own
 * @param channels the channels that the agency's document names; empty: it names none
 * @param open false: this agency takes no complaints at present
 */
public record ComplaintForm(
        String agency, ComplaintProcedure procedure, boolean own, List<ComplaintChannel> channels, boolean open) {
    public ComplaintForm {
        channels = List.copyOf(channels);
    }
}
