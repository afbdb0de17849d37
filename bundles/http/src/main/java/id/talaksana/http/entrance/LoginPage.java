package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.login.LoginCookie;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.LocalAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Logging in. What is wrong is the same whether there is such an account or not, and as slow. */
public final class LoginPage {
    private static final String BACK = "ke";
    /** The address of a form that was sent too late, and the beginning of the names of its fields. */
    private static final String ACT = "tindakan";

    private static final String KEPT = "isi.";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;

    public LoginPage(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    /** Sends whoever has not logged in here, and back to where they wanted to go. */
    public PageAnswer ask(PageRequest visit, String back) {
        PageAnswer there = PageAnswer.moved(303, "/masuk?" + BACK + "=" + PageRequest.encoded(LocalAddress.of(back)));
        return LoginCookie.token(visit).isEmpty() ? there : LoginCookie.ended(there, visit);
    }

    public PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return core.logins().find(LoginCookie.token(visit)).isPresent()
                    ? PageAnswer.moved(303, LocalAddress.of(visit.asked(BACK)))
                    : fresh.on(form(200, visit, Entered.of(fresh.token(), Map.of(BACK, visit.asked(BACK)), List.of())));
        }
        Entered entered = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        entered.required("nama", visit.say("enter-your-account-name"));
        entered.required("sandi", visit.say("enter-your-password"));
        if (!entered.sound()) {
            return fresh.on(form(422, visit, entered));
        }
        return Forms.attempt(
                visit, entered, status -> fresh.on(form(status, visit, entered)), () -> begun(visit, entered, fresh));
    }

    /**
     * Asks whoever sent a form after their login was over, and keeps what they typed: once they have logged in they see it again,
     * and send it if it still holds.
     */
    public PageAnswer askAndKeep(IncomingRequest arrival, PageRequest visit) {
        FormSeal.Seal fresh = seal.seal(visit);
        Map<String, String> sent =
                Forms.read(arrival, visit, seal, fresh.token()).values();
        Map<String, String> kept = new TreeMap<>();
        sent.forEach((name, value) -> {
            if (!name.equals(FormSeal.FIELD) && !name.startsWith("sandi")) {
                kept.put(KEPT + name, value);
            }
        });
        kept.put(ACT, visit.here());
        return fresh.on(form(403, visit, Entered.of(fresh.token(), kept, List.of())));
    }

    private PageAnswer again(PageRequest visit, Account who, Entered entered, String token) {
        Map<String, String> kept = new TreeMap<>();
        entered.values().forEach((name, value) -> {
            if (name.startsWith(KEPT)) {
                kept.put(name.substring(KEPT.length()), value);
            }
        });
        String fresh = seal.seal(LoginCookie.next(visit, token)).token();
        String act = LocalAddress.of(entered.value(ACT));
        Unsent unsent = Unsent.of(core, visit, who, act, kept);
        return templates
                .page(visit, "staff/again", Map.of("act", act, "unsent", unsent, "kept", kept, "seal", fresh))
                .forOneAlone();
    }

    private PageAnswer begun(PageRequest visit, Entered entered, FormSeal.Seal fresh) {
        Optional<Account> account = authenticated(visit, entered);
        if (account.isEmpty()) {
            entered.wrong("", visit.say("account-or-password-is-wrong"));
            return fresh.on(form(422, visit, entered));
        }
        core.logins().end(LoginCookie.token(visit));
        String token = core.logins().begin(account.get(), Login.Way.PASSWORD);
        PageAnswer answer = entered.value(ACT).isEmpty()
                ? PageAnswer.moved(303, LocalAddress.of(entered.value(BACK)))
                : again(visit, account.get(), entered, token);
        return LoginCookie.begun(answer, visit, token);
    }

    private Optional<Account> authenticated(PageRequest visit, Entered entered) {
        char[] password = entered.value("sandi").toCharArray();
        try {
            return core.accounts().authenticate(entered.given("nama"), password, visit.address());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private PageAnswer form(int status, PageRequest visit, Entered entered) {
        return templates
                .page(status, visit, "staff/login", Map.of("e", entered))
                .forOneAlone();
    }
}
