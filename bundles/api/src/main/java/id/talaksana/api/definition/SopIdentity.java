package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import java.util.List;

/**
 * Identity block of an SOP AP (PermenPAN-RB 35/2012) as far as it is not in {@link SourceDocument} and the legal basis.
 *
 * @param qualifications kualifikasi pelaksana
 * @param related keterkaitan; empty when the document leaves it empty
 * @param equipment peralatan/perlengkapan
 * @param warning peringatan; may be null
 * @param recording pencatatan dan pendataan
 */
public record SopIdentity(
        List<Sourced<String>> qualifications,
        List<Sourced<String>> related,
        List<Sourced<String>> equipment,
        Sourced<String> warning,
        List<Sourced<String>> recording) {
    public SopIdentity {
        qualifications = Lists.copy(qualifications);
        related = Lists.copy(related);
        equipment = Lists.copy(equipment);
        recording = Lists.copy(recording);
    }
}
