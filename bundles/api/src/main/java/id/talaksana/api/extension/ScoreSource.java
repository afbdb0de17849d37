package id.talaksana.api.extension;

import java.math.BigDecimal;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Brings scores from where they arise, such as a computer-assisted test. It has no effects. */
@ConsumerType
public interface ScoreSource {
    /** The parameter of a definition that lists, with spaces between, the ids of which scores must come. */
    String IDS = "ids";
    /** Most scores. */
    int MAX_SCORES = 50;
    /** Most digits of a score, before and after the point together. */
    int MAX_DIGITS = 20;

    /**
     * The scores for the row, by id. Nonsense are: none, more than {@value #MAX_SCORES}, other ids than the parameter
     * {@value #IDS} names or ids that are no slugs, null, and numbers of more than {@value #MAX_DIGITS} digits.
     *
     * @throws Exception when they cannot be had; the step then waits
     */
    Map<String, BigDecimal> scores(StepInHand step) throws Exception;
}
