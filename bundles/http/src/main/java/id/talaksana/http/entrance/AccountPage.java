package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.login.LoginCookie;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.ActorNames;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.util.List;
import java.util.Map;

/** The own account: who one is here, another password, and leaving. */
public final class AccountPage {
    private static final String HERE = "/meja/akun";

    private final CoreServices core;
    private final Templates templates;

    public AccountPage(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    /** Whose login it is, also while somebody else is acted for. */
    private static Account person(StaffVisit d) {
        return d.login().account();
    }

    private PageAnswer page(int status, StaffVisit d, Entered entered) {
        return d.own(templates.page(
                status,
                d.v(),
                "staff/account",
                Map.of(
                        "d",
                        d,
                        "e",
                        entered,
                        "names",
                        new ActorNames(core, d.who()),
                        "absentees",
                        d.acts() ? List.of() : core.substitutes().absentees(person(d)),
                        "zone",
                        Zones.of(core, d.who()))));
    }

    /** A changed password voids every login of the account; this one begins anew. */
    public PageAnswer changePassword(StaffVisit d) {
        Entered entered = d.sent();
        entered.required("sandi-lama", d.v().say("enter-your-password"));
        entered.required("sandi-baru", d.v().say("enter-the-new-password"));
        if (!entered.value("sandi-baru").equals(entered.value("sandi-ulang"))) {
            entered.wrong("sandi-ulang", d.v().say("both-must-be-the-same"));
        }
        if (!entered.sound()) {
            return page(422, d, entered);
        }
        return Forms.attempt(d.v(), entered, status -> page(status, d, entered), () -> {
            core.accounts()
                    .changePassword(
                            person(d).name(),
                            entered.value("sandi-lama").toCharArray(),
                            entered.value("sandi-baru").toCharArray(),
                            d.v().address());
            core.logins().endAll(person(d));
            String token = core.logins().begin(person(d), Login.Way.PASSWORD);
            return LoginCookie.begun(PageAnswer.moved(303, HERE + "?sandi=baru"), d.v(), token);
        });
    }

    public PageAnswer leave(StaffVisit d) {
        return left(d, () -> core.logins().end(LoginCookie.token(d.v())));
    }

    public PageAnswer leaveEverywhere(StaffVisit d) {
        return left(d, () -> core.logins().endAll(person(d)));
    }

    private PageAnswer left(StaffVisit d, Runnable leaving) {
        Entered entered = d.sent();
        if (!entered.sound()) {
            return page(422, d, entered);
        }
        leaving.run();
        return LoginCookie.ended(PageAnswer.moved(303, "/masuk?keluar=ya"), d.v());
    }
}
