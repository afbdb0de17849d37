package id.talaksana.api.cases;

import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.List;

/**
 * A case as its applicant may see it: what was done and what it waits for, but nobody's login name, no comment but
 * the reason for which it was sent back to be mended, no fact that an officer stated, and no evidence.
 *
 * @param service id of the service
 * @param title what the service is called
 * @param version version of the definition that the case is pinned to now
 * @param digest digest of that definition
 * @param subject what it is about, as given at opening
 * @param closedAt null while it is open
 * @param dueAt when it is to be finished by what the service's document promises; null: it promises no time
 * @param stoppedAt since when all of it waits for others, so that its time stands; null: it runs
 * @param steps its record in the order in which they were closed, then those that are open
 * @param products what was handed over so far
 */
public record FollowedCase(
        CaseId id,
        String service,
        Sourced<String> title,
        String version,
        String digest,
        String subject,
        CaseFile.State state,
        Instant openedAt,
        Instant closedAt,
        Instant dueAt,
        Instant stoppedAt,
        List<FollowedStep> steps,
        List<Product> products) {
    public FollowedCase {
        steps = List.copyOf(steps);
        products = List.copyOf(products);
    }

    /**
     * One row of the record, in the words of the version under which it was done.
     *
     * @param row counts the rows from 1
     * @param step id of the step
     * @param number the document's own number; may be null
     * @param text the document's words
     * @param actors names of the actors who may do it, and once done of those among them who did it; empty: nobody
     *     is assigned yet, or it was done by an administrator
     * @param dueAt null: no time was set
     * @param doneAt null while it is open
     * @param outcome id of the outcome, {@link StepRow#DONE}, {@link StepRow#MOVED}, {@link StepRow#SUPERSEDED},
     *     {@link StepRow#EXTENDED}, {@link StepRow#SUSPENDED}, {@link StepRow#RESUMED}, {@link StepRow#BEGUN} or
     *     {@link StepRow#WITHDRAWN}; null while it is open
     * @param outcomeLabel the document's words for the outcome; null where it has none
     * @param turnedDown whether it was sent back for correction, or ended the case without its product
     * @param reason why somebody else has to act, in the officer's words: of a step that was sent back to be mended by whom its
     *     procedure names, or whose clock was stopped, and of the open step that waits for it; else null
     * @param mendedBy who mends it before it comes back, where it was sent back to somebody; empty: nobody is named
     * @param movedTo the version of the definition that the case went over to with this row; null: it stayed
     * @param whose whose turn it is, or was; null: kept before this was said
     * @param stopped whether the office's clock stands until then
     * @param because what of the case decided that it comes here, such as "karena golongan IV/c"; null: nothing
     */
    public record FollowedStep(
            int row,
            String step,
            String number,
            Sourced<String> text,
            List<Sourced<String>> actors,
            Instant openedAt,
            Instant dueAt,
            Instant doneAt,
            String outcome,
            Sourced<String> outcomeLabel,
            boolean turnedDown,
            String movedTo,
            Turn.Whose whose,
            boolean stopped,
            Text because,
            String reason,
            List<Sourced<String>> mendedBy) {
        public FollowedStep {
            actors = List.copyOf(actors);
            mendedBy = List.copyOf(mendedBy);
        }
    }
}
