package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import java.util.List;
import java.util.Optional;

/**
 * How an agency handles complaints: classes, deadlines and to whom a late one goes. Days are working days of the agency's
 * calendar; a deadline in days ends with the office's hours on its last day. A deadline without value is not set.
 *
 * @param basis the regulation that it rests on
 * @param verifyWithin until a complaint is verified, put in a class or forwarded
 * @param classes at least one
 * @param closeAfter from an answer that its reporter leaves without a reply until the ticket closes by itself
 * @param escalation to whom a late ticket goes, in order, when its channel names nobody
 * @param escalateEvery between one level and the next while nothing happens; null: one level for each deadline
 * @param handlers ids of the actors whose officers handle complaints; empty: all officers of the agency but those who hold only
 *     external actors, and confidential ones its administrator alone
 * @param answers what answers often say, to be chosen and then edited
 * @param note what a reader should know of it; may be null
 */
public record ComplaintProcedure(
        Sourced<String> basis,
        Sourced<Integer> verifyWithin,
        List<ComplaintClass> classes,
        Sourced<Integer> closeAfter,
        List<Sourced<String>> escalation,
        Integer escalateEvery,
        List<String> handlers,
        List<AnswerTemplate> answers,
        String note) {
    public ComplaintProcedure {
        classes = Lists.copy(classes);
        escalation = Lists.copy(escalation);
        handlers = Lists.copy(handlers);
        answers = Lists.copy(answers);
    }

    /** The class with this id. */
    public Optional<ComplaintClass> complaintClass(String id) {
        return classes.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * A class of complaints.
     *
     * @param answerWithin from its filing until the answer; without value: not set
     * @param answerWithinHours the same in hours, which run while the office is open; at most one of both is present
     */
    public record ComplaintClass(
            String id, Sourced<String> label, Sourced<Integer> answerWithin, Sourced<Integer> answerWithinHours) {}

    /**
     * What an answer often says.
     *
     * @param text with places such as <code>{ticket}</code>
     */
    public record AnswerTemplate(String label, String text) {
        /** What may stand in a text between braces. */
        public static final List<String> PLACES =
                List.of("ticket", "title", "reporter", "service", "received", "due", "agency", "unit");
    }
}
