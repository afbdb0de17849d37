package id.talaksana.core.applications;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import java.util.stream.Collectors;

/**
 * Whoever applied without an account, as it stands on records: {@code ~} and the number of the draft. No account is called so,
 * and none logs in as it. It holds the applicant's actors alone, so that it is never an officer.
 */
final class WhoApplied {
    private static final String MARK = "~";

    private WhoApplied() {}

    /** By what a draft's writer is known. */
    static String name(CaseId draft) {
        return MARK + draft.number();
    }

    /** Whether a case was applied for here. */
    static boolean opened(CaseFile c) {
        return Doer.of(c.openedBy()).account().startsWith(MARK);
    }

    /** The one who applied for a case. */
    static Account of(CaseFile c, PublicService service) {
        return account(Doer.of(c.openedBy()).account(), c.id().agency(), service);
    }

    static Account account(String name, String agency, PublicService service) {
        return new Account(
                name,
                name,
                Role.OFFICER,
                agency,
                service.actors().stream()
                        .filter(Actor::applicant)
                        .map(Actor::id)
                        .collect(Collectors.toSet()),
                true);
    }
}
