package id.talaksana.api.catalogue;

import id.talaksana.api.text.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Offers that were not let in at all: a bundle that claims another's agency, half an archive, a file that is no definition.
 * They do no harm where they are and wait for somebody to mend or remove them. What is wrong with the content of a
 * definition that was read stands with its agency instead ({@link AgencyEntry#diagnostics()}).
 */
@ProviderType
public interface Quarantine {

    /** Holds an offer back, or replaces what is said of it. */
    void hold(Origin origin, String agency, List<Diagnostic> findings);

    /** The offer was mended or is gone; nothing happens when it was not held. */
    void release(Origin origin);

    /** What is held back now, by origin. */
    List<Held> held();

    /**
     * An offer that was held back.
     *
     * @param agency the agency that it claims; null when it names none
     * @param findings at least one, each with its remedy
     * @param since when it was first held
     */
    record Held(Origin origin, String agency, List<Diagnostic> findings, Instant since) {
        public Held {
            findings = List.copyOf(findings);
        }
    }
}
