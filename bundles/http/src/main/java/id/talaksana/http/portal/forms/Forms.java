package id.talaksana.http.portal.forms;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.portal.page.PageAnswer;
import id.talaksana.http.portal.page.PageRequest;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What all forms have in common. */
public final class Forms {
    private Forms() {}

    /** A form without the browser's own seal is shown once more; what was typed stays. */
    public static void check(PageRequest visit, FormSeal seal, Entered entered) {
        if (!seal.holds(visit, entered.value(FormSeal.FIELD))) {
            entered.wrong(
                    "",
                    visit.say(
                            "Formulir ini sudah terlalu lama terbuka, atau peramban tidak menerima kuki. Isian Anda masih ada; kirim sekali lagi.",
                            "This form was open for too long, or the browser takes no cookies. What you wrote is still here; send it once more."));
        }
    }

    private static String tooMany(PageRequest visit, TooManyAttempts many) {
        long minutes = Math.max(1, (many.retryAfterSeconds() + 59) / 60);
        return visit.say(
                "Terlalu banyak percobaan. Coba lagi dalam " + minutes + " menit.",
                "Too many attempts. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes."));
    }

    /** What is refused is said on the form itself, with all that was typed. */
    public static PageAnswer attempt(
            PageRequest visit, Entered entered, IntFunction<PageAnswer> again, Supplier<PageAnswer> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            entered.wrong("", refusal.reason().in(visit.language().locale()));
            int status = refusal.kind() == Refusal.Kind.UNAVAILABLE ? 503 : 422;
            PageAnswer answer = again.apply(status);
            return status == 503 ? answer.with("Retry-After", "5") : answer;
        } catch (TooManyAttempts many) {
            entered.wrong("", tooMany(visit, many));
            return again.apply(429).with("Retry-After", String.valueOf(many.retryAfterSeconds()));
        }
    }
}
