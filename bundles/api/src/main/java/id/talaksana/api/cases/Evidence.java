package id.talaksana.api.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands as evidence with a row of a case's record: what was stated, a line each, and what others answered to it. */
public final class Evidence {
    /** Under which name the items of a checklist stand that were confirmed, by id and with commas. */
    public static final String CHECKED = "daftar periksa";

    private static final String LINE = "fakta ";

    private Evidence() {}

    /** As evidence; empty when nothing was stated. */
    public static String of(Map<String, String> stated) {
        return stated.entrySet().stream()
                .map(each -> LINE + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What was stated, by id. */
    public static Map<String, String> stated(String evidence) {
        Map<String, String> stated = new LinkedHashMap<>();
        if (evidence != null) {
            evidence.lines()
                    .filter(Evidence::isStated)
                    .map(line -> line.substring(LINE.length()).split(": ", 2))
                    .forEach(each -> stated.put(each[0], each[1]));
        }
        return stated;
    }

    /** The lines that say something else. */
    public static List<String> others(String evidence) {
        return evidence == null
                ? List.of()
                : evidence.lines().filter(line -> !isStated(line)).toList();
    }

    private static boolean isStated(String line) {
        return line.startsWith(LINE) && line.contains(": ");
    }
}
