package id.talaksana.core.notices;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.mail.Concern;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import java.time.Instant;
import java.util.Arrays;

/**
 * Applicants of a round who are to be told of something by mail: one entry of the agenda, however many they are. Who they are is
 * asked when the mail is sent, some at a time.
 *
 * @param of number of the entry of the round's record, or of the row of its case, that they are told of
 */
public record MailSet(CaseId round, Concern concern, int of) {
    /** The kind of the agenda's entries. */
    public static final String KIND = "mail";

    /** It is due at once. */
    public Entry entry(Instant at) {
        return new Entry(round.agency(), KIND, round + "/" + concern + "/" + of, at, null);
    }

    /** The one that an entry is about. */
    public static MailSet of(Kept kept) {
        String[] parts = kept.entry().subject().split("/");
        Concern concern = Arrays.stream(Concern.values())
                .filter(each -> each.toString().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        return new MailSet(CaseId.parse(parts[0]).orElseThrow(), concern, Integer.parseInt(parts[2]));
    }

    /** What the Message-ID of the mail to one of them is made of. */
    public String key(int applicant) {
        return round + "." + concern + "." + of + "." + applicant;
    }
}
