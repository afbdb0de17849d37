package id.talaksana.http.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in parts, of which those that name a place on the web, a mailbox or a telephone lead there. */
public final class Linked {
    private static final Pattern PLACE = Pattern.compile("(?<mail>[\\w.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"
            + "|(?<web>https?://[^\\s<>\"']+[^\\s<>\"'.,;:)])"
            + "|(?<host>\\b(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:go|ac|or|co)\\.id(?:/[\\w./-]*\\w)?)"
            + "|(?i:\\b(?<kind>wa|whatsapp|telp|telepon|telephone|phone|hp)\\b[^\\d+(\\n]{0,12})"
            + "(?<number>(?:\\+62|\\(0|0)[\\d ()-]{6,18}\\d)");

    private Linked() {}

    /** @param href null: words without a link */
    public record Part(String text, String href) {}

    /** The parts of a text in order; together they are the text. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int told = 0;
        while (place.find()) {
            boolean number = place.group("number") != null;
            int from = number ? place.start("number") : place.start();
            if (from > told) {
                parts.add(new Part(text.substring(told, from), null));
            }
            parts.add(new Part(text.substring(from, place.end()), href(place)));
            told = place.end();
        }
        if (told < text.length() || parts.isEmpty()) {
            parts.add(new Part(text.substring(told), null));
        }
        return parts;
    }

    private static String href(Matcher place) {
        if (place.group("mail") != null) {
            return "mailto:" + place.group("mail");
        }
        if (place.group("web") != null) {
            return place.group("web");
        }
        if (place.group("host") != null) {
            return "https://" + place.group("host");
        }
        return place.group("kind").toLowerCase(java.util.Locale.ROOT).startsWith("w")
                ? "https://wa.me/" + international(place.group("number")).substring(1)
                : telephone(place.group("number"));
    }

    /** A telephone number as a link; null when it is none, or lacks what is dialled before it from elsewhere. */
    public static String telephone(String number) {
        return number.matches("\\(?(?:\\+|0)[\\d +()-]{5,24}") && number.matches(".*[1-9].*")
                ? "tel:" + international(number)
                : null;
    }

    private static String international(String number) {
        String digits = number.replaceAll("[^\\d]", "");
        return "+" + (digits.startsWith("0") ? "62" + digits.substring(1) : digits);
    }
}
