package id.talaksana.http.kit.staff;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request of somebody who has logged in.
 *
 * @param login whose login it is
 * @param who with whose rights it is made: the own ones, or those of somebody absent who is acted for
 * @param fresh the seal of all forms on the page that is answered
 */
public record StaffVisit(
        IncomingRequest arrival, PageRequest v, Login login, Account who, FormSeal seal, FormSeal.Seal fresh) {
    /** The hidden field with the key that makes a form that is sent twice harmless. */
    public static final String KEY = "kunci";

    /** A request with this login. */
    public static StaffVisit of(IncomingRequest arrival, PageRequest visit, Login login, Account who, FormSeal seal) {
        return new StaffVisit(arrival, visit, login, who, seal, seal.seal(visit));
    }

    /** Whether somebody absent is acted for. */
    public boolean acts() {
        return !who.name().equals(login.account().name());
    }

    /** A form that nobody has filled in yet, with what stands in it already. */
    public Entered blank(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put(KEY, HexFormat.of().formatHex(FormSeal.random(16)));
        return Entered.of(fresh.token(), all, List.of());
    }

    /** The form that was sent, held against its seal. */
    public Entered sent() {
        Entered entered = Forms.read(arrival, v, seal, fresh.token());
        Forms.check(v, seal, entered);
        return entered;
    }

    /** A page that shows a form which was sent and not carried out. */
    @FunctionalInterface
    public interface Again {
        PageAnswer page(int status, Entered e);
    }

    /**
     * An act: the form that was sent is carried out, or shown once more with what is wrong with it.
     *
     * @param deed what the form asks for; null: something is missing in it, and noted there
     */
    public PageAnswer act(Again again, Function<Entered, PageAnswer> deed) {
        return act(sent(), again, deed);
    }

    /** The same of a form that was read already. */
    public PageAnswer act(Entered e, Again again, Function<Entered, PageAnswer> deed) {
        if (!e.sound()) {
            return again.page(422, e);
        }
        return Forms.attempt(v, e, status -> again.page(status, e), () -> {
            PageAnswer done = deed.apply(e);
            return done == null ? again.page(422, e) : done;
        });
    }

    /** The key of a form for whoever was shown it. */
    public String key(Entered entered) {
        return seal.key(v, entered.value(KEY));
    }

    /** A page for nobody but who asked, with the cookie that its forms need. */
    public PageAnswer own(PageAnswer page) {
        return fresh.on(page.forOneAlone());
    }
}
