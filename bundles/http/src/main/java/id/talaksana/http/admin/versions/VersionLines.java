package id.talaksana.http.admin.versions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two lines of {@code agency.yaml} that say which version it is and from when: everything else stays as it was written. */
final class VersionLines {
    static final String FILE = "agency.yaml";

    private static final Pattern VERSION = Pattern.compile("(?m)^version:[ \\t]*(\\S*).*$");
    private static final Pattern FROM = Pattern.compile("(?m)^effectiveFrom:[ \\t]*(\\S*).*\\R?");

    private VersionLines() {}

    static String version(byte[] file) {
        return value(VERSION, file);
    }

    static String effectiveFrom(byte[] file) {
        return value(FROM, file);
    }

    private static String value(Pattern line, byte[] file) {
        Matcher found = line.matcher(text(file));
        return found.find() ? found.group(1).replaceAll("[\"']", "") : "";
    }

    /** @param from null: at once */
    static byte[] with(byte[] file, String version, LocalDate from) {
        String without = FROM.matcher(text(file)).replaceAll("");
        String lines = "version: " + version + (from == null ? "" : "\neffectiveFrom: " + from);
        Matcher there = VERSION.matcher(without);
        String text = there.find() ? there.replaceFirst(Matcher.quoteReplacement(lines)) : lines + "\n" + without;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The version after one, such as 1.5.0 after 1.4.2; 1.0.0 after none. */
    static String next(String version) {
        Matcher numbers =
                Pattern.compile("(\\d{1,8})\\.(\\d{1,8})\\.\\d{1,8}.*").matcher(version);
        return numbers.matches() ? numbers.group(1) + "." + (Integer.parseInt(numbers.group(2)) + 1) + ".0" : "1.0.0";
    }

    private static String text(byte[] file) {
        return file == null ? "" : new String(file, StandardCharsets.UTF_8);
    }
}
