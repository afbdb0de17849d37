package id.talaksana.api.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who does the steps for which a document names nobody. The agency's administrator says it; until then such a step waits.
 * Each assignment stays on record, the newest holds, for cases under way too. All calls throw {@link Refusal}.
 */
@ProviderType
public interface Assignments {
    /** Longest reason, in characters. */
    int MAX_REASON = Cases.MAX_COMMENT;

    /**
     * The steps of an agency whose document names nobody, in the version in use and in those of cases under way, by service
     * and in the document's order.
     *
     * @param who an administrator of the agency, or of central staff
     * @param service only this service; null: all of them
     */
    List<Assignment> list(Account who, String agency, String service);

    /**
     * Says who does these steps from now on, also in cases that stand there already. To say again what holds already changes
     * nothing.
     *
     * @param who an administrator of the agency, or a central one
     * @param steps ids of steps of the service for which the document names nobody
     * @param actors ids of actors of the service, of whom each may do the step; none: the steps wait again
     * @param reason kept with the assignment, at most {@link #MAX_REASON} characters; may be null
     * @return the steps with what holds now
     */
    List<Assignment> assign(
            Account who, String agency, String service, List<String> steps, List<String> actors, String reason);
}
