package id.talaksana.core.identity;

import id.talaksana.api.rounds.Applicant;
import java.util.regex.Pattern;

/** An address of mail as people have one; what else RFC 5321 allows, such as quotes and comments, is taken for a slip. */
public final class Email {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private Email() {}

    /** Whether mail can be sent there, as far as its form tells. */
    public static boolean isPlausible(String text) {
        return text.length() <= Applicant.MAX_EMAIL && FORM.matcher(text).matches();
    }
}
