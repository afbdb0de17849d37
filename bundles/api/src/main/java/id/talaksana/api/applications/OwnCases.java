package id.talaksana.api.applications;

import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.text.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What who applied does with the own case, by its number and code. Whoever applied at a counter follows it here alone: what is
 * done about it is done there. All throw {@link Refusal}.
 */
@ProviderType
public interface OwnCases {

    /** The case. */
    OwnCase find(Holder holder);

    /** Chooses a file for a requirement, to be sent with what is mended. */
    OwnCase attach(Holder holder, String requirement, Enclosure file);

    /** Takes back one that was chosen. */
    OwnCase remove(Holder holder, int file);

    /** The content of one. */
    Enclosure file(Holder holder, int file);

    /**
     * Sends what was mended: the step that waits for the applicant goes on.
     *
     * @param comment may be null
     */
    OwnCase send(Holder holder, String comment, String requestKey);

    /** Takes the application back, with a reason. */
    OwnCase withdraw(Holder holder, String reason, String requestKey);
}
