package id.talaksana.http.desk.work;

import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.kit.form.Entered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far a decision on many cases is, as it stands in the form between two stretches. */
public final class BatchProgress {
    private static final String LEFT = "sisa.";
    private static final String DONE = "hasil.";

    /** By number: the version that was seen, a bar, and what it is about. */
    private final Map<String, String> left = new TreeMap<>();
    /** By number: a bar behind why it was not done, and what it is about. */
    private final Map<String, String> done = new LinkedHashMap<>();

    private BatchProgress() {}

    /** The field of a case in a form, and what stands in it. */
    public static Map.Entry<String, String> field(HandledCase c) {
        return Map.entry(
                LEFT + c.file().id(), c.file().version() + "|" + c.file().subject());
    }

    static BatchProgress in(Entered e) {
        BatchProgress progress = new BatchProgress();
        new TreeMap<>(e.values()).forEach((name, value) -> {
            if (name.startsWith(LEFT) && value.matches("(?s)\\d{1,15}\\|.*")) {
                progress.left.put(name.substring(LEFT.length()), value);
            } else if (name.startsWith(DONE) && value.contains("|")) {
                progress.done.put(name.substring(DONE.length()), value);
            }
        });
        return progress;
    }

    List<String> next(int most) {
        return new ArrayList<>(left.keySet()).subList(0, Math.min(most, left.size()));
    }

    long seen(String number) {
        return Long.parseLong(left.getOrDefault(number, "-1|").split("\\|", 2)[0]);
    }

    private final Map<String, String> justDone = new LinkedHashMap<>();

    /** @param why it was not done; empty: it was */
    void done(String number, String why) {
        String subject = left.get(number).split("\\|", 2)[1];
        justDone.put(number, why.replace('|', '/') + "|" + subject);
    }

    /** Whether none is left. */
    public boolean isOver() {
        return left.keySet().stream().allMatch(justDone::containsKey);
    }

    /** The fields of the form that goes on. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        left.forEach((number, value) -> {
            if (!justDone.containsKey(number)) {
                fields.put(LEFT + number, value);
            }
        });
        results().forEach((number, value) -> fields.put(DONE + number, value));
        return fields;
    }

    private Map<String, String> results() {
        Map<String, String> all = new LinkedHashMap<>(done);
        all.putAll(justDone);
        return all;
    }

    /** What came of each so far. */
    public List<Result> lines() {
        return results().entrySet().stream()
                .map(each -> {
                    String[] parts = each.getValue().split("\\|", 2);
                    return new Result(each.getKey(), parts[1], parts[0]);
                })
                .toList();
    }

    /** How many were decided on. */
    public long decided() {
        return lines().stream().filter(line -> line.why().isEmpty()).count();
    }

    /** How many there are in all. */
    public int all() {
        return done.size() + left.size();
    }

    /** @param why it was not done; empty: it was */
    public record Result(String number, String subject, String why) {}
}
