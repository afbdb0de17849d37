package id.talaksana.http.kit.access;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.core.SecurityContext;

/** Refuses callers who may not look at, or decide about, the definitions of an agency. */
public final class Authority {
    private Authority() {}

    /** Who decides which definitions of this agency are in use. */
    public static Account toAdminister(SecurityContext security, String agency) {
        Account account = Caller.of(security);
        if (!account.administers(agency)) {
            throw forbidden(HttpWords.text("the-agencys-own-administrators-and-central"));
        }
        return account;
    }

    /** The people of this agency, and central staff. */
    public static Account toSee(SecurityContext security, String agency) {
        Account account = Caller.of(security);
        if (!account.scope().covers(agency)) {
            throw forbidden(HttpWords.text("the-agencys-own-people-and-central"));
        }
        return account;
    }

    /** Who administers this agency, and central staff: of what is not in force yet nobody else is to learn. */
    public static Account toReview(SecurityContext security, String agency) {
        Account account = Caller.of(security);
        if (account.role().ofOneAgency() && !account.administers(agency)) {
            throw forbidden(HttpWords.text("who-administers-the-agency-and-central-staff"));
        }
        return account;
    }

    /** Central administrators. */
    public static Account overTheContainer(SecurityContext security) {
        Account account = Caller.of(security);
        if (account.role() != Role.CENTRAL_ADMINISTRATOR) {
            throw forbidden(HttpWords.text("central-administrators"));
        }
        return account;
    }

    private static Refusal forbidden(Text sentence) {
        return new Refusal(Refusal.Kind.FORBIDDEN, HttpWords.text("this-is-for-only", sentence), List.of());
    }
}
