package id.talaksana.api.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Cases under way. Every call is made in the name of an account, which sees and does only what its role and its agency
 * allow; all of them throw {@link Refusal}.
 */
@ProviderType
public interface Cases {
    /** Longest comment, in characters. */
    int MAX_COMMENT = 4000;
    /** Longest subject, in characters. */
    int MAX_SUBJECT = 300;
    /** Longest idempotency key, in characters. */
    int MAX_REQUEST_KEY = 100;

    /** Opens a case under the definition that its agency has in use now. */
    CaseFile open(Account who, Opening opening, StepRow.Channel channel);

    /**
     * Performs a deed durably: when this returns it is on the record. A request repeated with the same key answers as the
     * first time.
     */
    CaseFile perform(Account who, Deed deed, StepRow.Channel channel);

    /**
     * The same, unless the case has changed since it was seen: then it is refused as a {@code CONFLICT}, and nothing is done.
     *
     * @param seen {@link CaseFile#version()} of the case as it was seen
     */
    CaseFile perform(Account who, Deed deed, StepRow.Channel channel, long seen);

    /** One case. */
    CaseFile find(Account who, CaseId id);

    /** Cases in the account's scope. */
    CasePage list(Account who, CaseQuery query);

    /** All rows of a case in order, the open one last. */
    List<StepRow> history(Account who, CaseId id);

    /** Recomputes the digest chain of a case. */
    Verification verify(Account who, CaseId id);
}
