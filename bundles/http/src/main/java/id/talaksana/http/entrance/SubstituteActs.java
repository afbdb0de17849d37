package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.login.ActingCookie;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;

/** Acting for somebody who is absent, and as oneself again. */
final class SubstituteActs {
    private final CoreServices core;

    SubstituteActs(CoreServices core) {
        this.core = core;
    }

    /** With whose rights a login acts at this moment: those of the one it has chosen, as long as it may. */
    Account actingAt(PageRequest visit, Account own) {
        String absent = ActingCookie.absent(visit);
        return absent.isEmpty() ? own : core.substitutes().acting(own, absent).orElse(own);
    }

    PageAnswer begin(StaffVisit d) {
        Entered e = sealed(d);
        String absent = e.value("untuk");
        if (core.substitutes().acting(d.login().account(), absent).isEmpty()) {
            throw ProblemType.FORBIDDEN.exception();
        }
        return ActingCookie.begun(PageAnswer.moved(303, "/meja"), d.v(), absent);
    }

    PageAnswer end(StaffVisit d) {
        sealed(d);
        return ActingCookie.ended(PageAnswer.moved(303, "/meja"), d.v());
    }

    private static Entered sealed(StaffVisit d) {
        Entered e = d.sent();
        if (!e.sound()) {
            throw ProblemType.FORBIDDEN.exception();
        }
        return e;
    }
}
