package id.talaksana.api.extension;

import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Says whether what a step decides on is eligible. It has no effects; the same question has the same answer. */
@ConsumerType
public interface EligibilityRule {

    /**
     * Judges. A verdict without a reason, or with an empty one, is nonsense; so is null.
     *
     * @throws Exception when it cannot judge; the step then waits
     */
    Verdict judge(StepInHand step) throws Exception;

    /**
     * Whether it is eligible.
     *
     * @param reasons at least one, at most {@value #MAX_REASONS} of {@value #MAX_REASON} characters each; a negative one
     *     says what can be done
     */
    record Verdict(boolean eligible, List<Text> reasons) {
        /** Most reasons. */
        public static final int MAX_REASONS = 5;
        /** Longest reason, in characters. */
        public static final int MAX_REASON = 300;

        public Verdict {
            reasons = List.copyOf(reasons);
        }

        /** Eligible, for this reason. */
        public static Verdict eligible(String indonesian, String english) {
            return new Verdict(true, List.of(new Text(indonesian, english)));
        }

        /** Not eligible, for this reason. */
        public static Verdict refused(String indonesian, String english) {
            return new Verdict(false, List.of(new Text(indonesian, english)));
        }
    }
}
