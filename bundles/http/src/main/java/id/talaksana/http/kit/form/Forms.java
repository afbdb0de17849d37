package id.talaksana.http.kit.form;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.bodies.Body;
import id.talaksana.api.bodies.BodyTooLarge;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.fileupload.InvalidFileNameException;

/** What all forms have in common. */
public final class Forms {
    /** The field for files. */
    private static final String FILES = "lampiran";

    private Forms() {}

    /** A form without the browser's own seal is shown once more; what was typed stays. */
    public static void check(PageRequest visit, FormSeal seal, Entered entered) {
        if (entered.sound() && !seal.holds(visit, entered.value(FormSeal.FIELD))) {
            entered.wrong("", visit.say("this-form-was-open-for-too"));
        }
    }

    /**
     * A form that was sent from a page of ours.
     *
     * @param token the signature for the next one
     */
    public static Entered read(IncomingRequest arrival, PageRequest visit, FormSeal seal, String token) {
        try {
            return read(arrival, visit, seal, token, SentForm.COMPLAINT);
        } catch (BodyTooLarge e) {
            throw ProblemType.TOO_LARGE.exception();
        }
    }

    /**
     * The same with files that are handed in for requirements, which may be larger. Of more than is taken nothing is read, and that
     * is said at the field for files: nothing else was typed beside them.
     */
    public static Entered readFiles(IncomingRequest arrival, PageRequest visit, FormSeal seal, String token) {
        try {
            return read(arrival, visit, seal, token, SentForm.REQUIREMENT);
        } catch (BodyTooLarge e) {
            Entered nothing = Entered.of(token, Map.of(), List.of());
            nothing.wrong(FILES, visit.say("what-was-sent-is-too-large"));
            return nothing;
        }
    }

    private static Entered read(
            IncomingRequest arrival, PageRequest visit, FormSeal seal, String token, SentForm.Bounds bounds) {
        FormSeal.refuseForeign(arrival.request());
        String type = String.valueOf(arrival.request().getContentType()).toLowerCase(Locale.ROOT);
        boolean withFiles = type.startsWith("multipart/form-data");
        if (!withFiles && !type.startsWith("application/x-www-form-urlencoded")) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.exception();
        }
        try {
            Body body = arrival.body(withFiles ? SentForm.LONGEST : SentForm.MOST_TEXT);
            if (!withFiles) {
                String text = new String(body.keep().bytes(), StandardCharsets.US_ASCII);
                return Entered.of(token, IncomingRequest.parameters(text), List.of());
            }
            SentForm form = new SentForm(body, bounds, given -> seal.holds(visit, given))
                    .read(arrival.request().getContentType());
            return Entered.of(token, form.values(), form.files());
        } catch (IOException | InvalidFileNameException e) {
            // Not whole, or a file whose name no browser sends.
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.exception();
        }
    }

    private static String tooMany(PageRequest visit, TooManyAttempts many) {
        long minutes = Math.max(1, (many.retryAfterSeconds() + 59) / 60);
        return minutes == 1 ? visit.say("too-many-attempts-one-minute") : visit.say("too-many-attempts", minutes);
    }

    /** What is refused is said on the form itself, with all that was typed. */
    public static PageAnswer attempt(
            PageRequest visit, Entered entered, IntFunction<PageAnswer> again, Supplier<PageAnswer> deed) {
        return attempt(visit, entered, refusal -> "", again, deed);
    }

    /** The same, at the field that a refusal is about; empty: at none. */
    public static PageAnswer attempt(
            PageRequest visit,
            Entered entered,
            Function<Refusal, String> field,
            IntFunction<PageAnswer> again,
            Supplier<PageAnswer> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            entered.wrong(
                    field.apply(refusal), refusal.reason().in(visit.language().locale()));
            ProblemException problem = ProblemException.of(refusal);
            boolean away = problem.problem().type() == ProblemType.UNAVAILABLE;
            return again.apply((away ? ProblemType.UNAVAILABLE : ProblemType.INVALID).status())
                    .with(problem.headers());
        } catch (TooManyAttempts many) {
            entered.wrong("", tooMany(visit, many));
            ProblemException problem = ProblemException.of(many);
            return again.apply(problem.problem().type().status()).with(problem.headers());
        }
    }
}
