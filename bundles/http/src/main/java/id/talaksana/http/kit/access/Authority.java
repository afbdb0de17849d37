package id.talaksana.http.kit.access;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.text.Refusal;
import java.util.List;
import javax.ws.rs.core.SecurityContext;

/** Refuses callers who may not look at, or decide about, the definitions of an agency. */
public final class Authority {
    private Authority() {}

    /** Who decides which definitions of this agency are in use. */
    public static Account toAdminister(SecurityContext security, String agency) {
        Account account = Caller.of(security);
        if (!account.administers(agency)) {
            throw forbidden(
                    "pengelola instansi itu sendiri dan pengelola pusat",
                    "the agency's own administrators and central administrators");
        }
        return account;
    }

    /** The people of this agency, and central staff. */
    public static Account toSee(SecurityContext security, String agency) {
        Account account = Caller.of(security);
        if (!account.scope().covers(agency)) {
            throw forbidden(
                    "pegawai instansi itu sendiri dan pegawai pusat", "the agency's own people and central staff");
        }
        return account;
    }

    /** Central administrators. */
    public static Account overTheContainer(SecurityContext security) {
        Account account = Caller.of(security);
        if (account.role() != Role.CENTRAL_ADMINISTRATOR) {
            throw forbidden("pengelola pusat", "central administrators");
        }
        return account;
    }

    private static Refusal forbidden(String indonesian, String english) {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "Ini hanya untuk " + indonesian + ".",
                "This is for " + english + " only.",
                List.of());
    }
}
