package id.talaksana.core.cases;

import id.talaksana.api.cases.Evidence;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.extension.StepInHand;
import java.util.List;

/**
 * Says that a step cannot be decided before its extensions have answered. A decision is pure and may be made again within
 * a transaction, so nobody can be asked in it: this goes out, they are asked, and it is decided anew with their answers.
 */
final class AnswersNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StepInHand step;
    private final transient List<Call> calls;
    private final transient String head;

    AnswersNeeded(StepInHand step, List<Call> calls, String head) {
        super("the extensions of step " + step.step() + " must be asked", null, false, false);
        this.step = step;
        this.calls = calls;
        this.head = head;
    }

    StepInHand step() {
        return step;
    }

    List<Call> calls() {
        return calls;
    }

    /** Digest that the case's record ends with. */
    String head() {
        return head;
    }

    /** What is signed where a signature is asked for: this row of this case after all that came before it. */
    String content() {
        return String.join(
                "\n",
                "talaksana-signature-1",
                step.caseId(),
                Integer.toString(step.row()),
                step.step(),
                step.outcome(),
                Evidence.of(step.facts()),
                head);
    }
}
