package id.talaksana.http.portal.pages;

import id.talaksana.api.mail.OwnMail;
import id.talaksana.api.mail.OwnMail.Self;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import java.util.List;

/** Where mail goes to an applicant, on the page of the own result: an address is written, and taken with the code that came there. */
public record OwnMailing(CoreServices core, Self self) {
    private static final String ADDRESS = "surel";
    private static final String CODE = "kode-surel";
    private static final String SEND = "kirim-kode";
    private static final String TAKE = "pakai-alamat";

    /** How far it has come; nobody is told by mail where it is not asked. */
    public enum Stage {
        NOT_ASKED,
        ASKED,
        SENT,
        TAKEN
    }

    static boolean isAsked(Entered entered) {
        return List.of(SEND, TAKE).contains(entered.value(OwnObjecting.ACT));
    }

    /** Where it begins, and where it stays when something is wrong. */
    Stage stage(Entered entered) {
        boolean sent = entered.value(OwnObjecting.ACT).equals(TAKE);
        return core.ownMail().isEmpty() ? Stage.NOT_ASKED : sent ? Stage.SENT : Stage.ASKED;
    }

    /** The field that a refusal is about. */
    static String field(Entered entered) {
        return entered.value(OwnObjecting.ACT).equals(TAKE) ? CODE : ADDRESS;
    }

    Stage act(Entered entered) {
        OwnMail mail = core.ownMail().orElse(null);
        if (mail == null) {
            return Stage.NOT_ASKED;
        }
        if (entered.value(OwnObjecting.ACT).equals(TAKE)) {
            mail.confirm(self, entered.value(ADDRESS), entered.value(CODE));
            return Stage.TAKEN;
        }
        mail.propose(self, entered.value(ADDRESS));
        return Stage.SENT;
    }
}
