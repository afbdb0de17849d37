package id.talaksana.api.store.mail;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.mail.Concern;
import id.talaksana.api.mail.UndeliveredMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To whom of a round mail goes, and what did not arrive. Who has no address is in no set. */
public interface MailStore {

    /** Applicants of an audience, by number. */
    List<Recipient> recipients(CaseId round, Audience audience, int after, int limit);

    /** Those whom mail about this did not reach, by number. */
    List<Recipient> unreached(CaseId round, Concern concern, int of, int after, int limit);

    /**
     * Keeps what became of mails.
     *
     * @param failed why each did not arrive, by applicants' numbers
     * @param arrived numbers of the others, of whom nothing is kept
     */
    void settle(CaseId round, Concern concern, int of, Map<Integer, String> failed, List<Integer> arrived, Instant at);

    /** What did not arrive, the newest failure first. */
    List<UndeliveredMail> undelivered(Scope scope, CaseId round, int limit);

    /** The address of an applicant; empty: none. */
    Optional<String> address(CaseId round, String registration);

    /** Puts another one in its place, on no record. */
    void setAddress(CaseId round, String registration, String email);

    /** One to whom mail goes. */
    record Recipient(int number, String registration, String email) {}

    /**
     * Whom something concerns.
     *
     * @param of number of the entry of the round's record that it is about; of {@link Concern#ANSWERS} and
     *     {@link Concern#CLOSING_MOVED} nothing is asked of it
     * @param id of the period in which was objected, or of the letter that summons; null where there is none
     * @param acts how often something is done with that letter until it is finished
     * @param turnedDown whoever has one of these outcomes is not concerned any more, as {@code step/outcome}
     */
    record Audience(Concern concern, int of, String id, int acts, List<String> turnedDown) {
        public Audience {
            turnedDown = List.copyOf(turnedDown);
        }
    }
}
