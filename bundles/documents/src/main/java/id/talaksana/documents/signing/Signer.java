package id.talaksana.documents.signing;

import id.talaksana.documents.paper.PaperWording;
import id.talaksana.api.text.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs a paper.
 *
 * @param name as its document publishes it; empty: it names nobody, and whoever signs writes it
 * @param number NIP, 18 digits; empty: the document has none, and no line for it is printed
 */
public record Signer(String name, String number) {
    private static final Pattern NIP =
            Pattern.compile("[,;(]?\\s*\\bNIP\\b[.:]*\\s*(\\d(?:\\s?\\d){17})\\)?", Pattern.CASE_INSENSITIVE);
    private static final String BLANK = "(……………………………………)";

    /** Name and number in the document's words. */
    public static Signer of(Sourced<String> signedBy) {
        String words = PaperWording.of(signedBy);
        Matcher number = NIP.matcher(words);
        return number.find()
                ? new Signer(
                        (words.substring(0, number.start()) + words.substring(number.end())).strip(), number.group(1))
                : new Signer(words, "");
    }

    /** What is known of it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!name.isEmpty()) {
            lines.add(name);
        }
        if (!number.isEmpty()) {
            lines.add("NIP " + number);
        }
        return lines;
    }

    /** What is printed below the place for the signature. */
    public List<String> printed() {
        return name.isEmpty() ? List.of(BLANK) : lines();
    }
}
