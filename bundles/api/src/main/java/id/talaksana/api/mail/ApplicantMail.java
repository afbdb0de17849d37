package id.talaksana.api.mail;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import java.util.List;

/** Mail to applicants of rounds. */
public interface ApplicantMail {
    /** So many are listed. */
    int MOST = 1_000;

    /**
     * What did not arrive, the newest failure first, at most {@link #MOST}.
     *
     * @throws id.talaksana.api.text.Refusal when it is no round, or not for this account to see
     */
    List<UndeliveredMail> undelivered(Account who, CaseId round);
}
