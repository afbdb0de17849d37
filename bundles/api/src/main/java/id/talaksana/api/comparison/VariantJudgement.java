package id.talaksana.api.comparison;

import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.text.Term;
import java.time.Instant;

/**
 * What a person said of a step of one service and its counterpart in another one. It is never changed: whoever sees it otherwise
 * judges anew, and the newest judgement on a step stands.
 *
 * @param number counts the judgements on two services from 1
 * @param right its counterpart, or the side where there is none
 * @param remark why; may be null
 * @param by who judged
 */
public record VariantJudgement(int number, Judged left, Judged right, Match match, String remark, String by, Instant at) {

    /**
     * A step as it was judged.
     *
     * @param digest of the definition that was looked at
     * @param step null where the match says that there is none
     */
    public record Judged(ServiceId service, String digest, String step) {}

    /** The same seen from the other side. */
    public VariantJudgement turned() {
        return new VariantJudgement(number, right, left, match, remark, by, at);
    }

    /** Whether both are about the same step of one of the sides; then the later one stands alone. */
    public boolean meets(VariantJudgement other) {
        return left.step() != null && left.step().equals(other.left.step())
                || right.step() != null && right.step().equals(other.right.step());
    }

    /** What can be said. */
    public enum Match {
        /** Both do the same (padan). */
        MATCHED,
        /** Both seem to do the same, which the documents do not settle (diduga padan). */
        PRESUMED,
        /** The other procedure has no such step (tidak ada). */
        NONE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
