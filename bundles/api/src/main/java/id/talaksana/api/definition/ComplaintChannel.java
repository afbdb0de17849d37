package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.util.List;

/**
 * One way to complain (pengaduan).
 *
 * @param number the document's own number; may be null
 * @param text the document's words
 * @param address where: number, mail address, office; may be null
 * @param escalation to whom it goes on, in order, when it is not settled
 */
public record ComplaintChannel(
        String id,
        String number,
        Kind kind,
        Sourced<String> text,
        Sourced<String> address,
        List<Sourced<String>> escalation,
        String note) {
    public ComplaintChannel {
        escalation = Lists.copy(escalation);
    }

    /** Kinds of channel. */
    public enum Kind {
        /** The national channel SP4N-LAPOR!. */
        SP4N_LAPOR,
        VISIT,
        EMAIL,
        PHONE,
        FAX,
        WHATSAPP,
        SUGGESTION_BOX,
        /** A named office that receives complaints. */
        OFFICER,
        WEBSITE,
        OTHER;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
