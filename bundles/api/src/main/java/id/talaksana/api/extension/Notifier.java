package id.talaksana.api.extension;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells somebody of a step that was closed. It is called soon after that, outside of the officer's request, and again, each
 * time later, until it has told; so it may be called more than once for the same step, also when it had told already and the
 * answer was lost.
 */
@ConsumerType
public interface Notifier {
    /** Longest receipt, in characters. */
    int MAX_RECEIPT = 300;

    /**
     * Tells, once for each case and row however often it is asked.
     *
     * @return a receipt of one line, shown with the row, such as a message number; empty, null or longer than {@value
     *     #MAX_RECEIPT} characters is nonsense
     * @throws Exception when nobody could be told; it is called again later
     */
    String tell(StepInHand step) throws Exception;
}
