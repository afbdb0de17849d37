package id.talaksana.core.access;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/** Lets nobody through but an agency's own administrator and a central one. */
public final class AgencyWall {
    private AgencyWall() {}

    public static void guard(Account who, String agency) {
        if (!who.administers(agency)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, CoreWords.text("only-this-agencys-administrator"), List.of());
        }
    }
}
