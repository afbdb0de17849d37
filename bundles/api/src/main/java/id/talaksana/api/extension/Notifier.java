package id.talaksana.api.extension;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells somebody. It is asked after all other extensions of the step, just before the step is closed: what it tells may
 * come to nothing when another officer is first, so it tells of a step in hand, not of one that was done.
 */
@ConsumerType
public interface Notifier {
    /** Longest receipt, in characters. */
    int MAX_RECEIPT = 300;

    /**
     * Tells, once for each case and row however often it is asked.
     *
     * @return a receipt of one line for the case's record, such as a message number; empty, null or longer than {@value
     *     #MAX_RECEIPT} characters is nonsense
     * @throws Exception when nobody could be told; the step then waits
     */
    String tell(StepInHand step) throws Exception;
}
