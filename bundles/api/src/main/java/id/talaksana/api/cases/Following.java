package id.talaksana.api.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.text.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/** Lets an applicant follow a case without an account, by its number and a code that the office hands over with it. */
@ProviderType
public interface Following {

    /**
     * The code of a case, four groups of four letters and digits that are not easily misread. It is the same however often
     * it is asked for, and after a restart or on another machine with the same database.
     *
     * @param who opened the case, handles cases of its service or administers its agency
     * @throws Refusal when there is no such case for this account, or it has no business with codes
     */
    String code(Account who, CaseId id);

    /**
     * The case behind a number and its code.
     *
     * @param code as handed over; small letters, blanks and missing hyphens do no harm, and O, I and L are read as digits
     * @param address where the attempt comes from, for throttling; null when that is not known
     * @throws Refusal when there is no such case or the code is wrong: nobody learns which
     * @throws TooManyAttempts when codes came too often wrong from this address lately
     */
    FollowedCase follow(CaseId id, String code, String address);
}
