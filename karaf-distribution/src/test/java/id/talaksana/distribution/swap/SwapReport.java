package id.talaksana.distribution.swap;

import id.talaksana.distribution.Report;
import id.talaksana.distribution.swap.Desk.Opened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of a run, as a table: printed, and kept beside the test's other files. */
final class SwapReport {
    private static final int SLOWEST = 8;

    private final String title;
    private final long seed;
    private final Map<String, Integer> swaps = new TreeMap<>();
    private final List<Long> pauses = new ArrayList<>();
    /** The times until the first case under another version, by what brought it into use. */
    private final Map<String, List<Long>> untilNew = new LinkedHashMap<>();

    /** What took longest until its first case. */
    private final TreeMap<Long, String> slowest = new TreeMap<>(Comparator.reverseOrder());

    /** Of those that went and came at once. */
    private final List<Long> gaps = new ArrayList<>();

    private final List<String> unexpected = new ArrayList<>();
    private final Map<String, String> lines = new LinkedHashMap<>();
    private Times quiet;
    private Vitals settled;
    private long metaspaceGrowth;
    private long acknowledged;

    SwapReport(String title, long seed) {
        this.title = title;
        this.seed = seed;
    }

    void line(String what, String value) {
        lines.put(what, value);
    }

    void quiet(Times times) {
        quiet = times;
        line("others, quiet", times.toString());
    }

    void others(Times times) {
        line("others, meanwhile", times.toString());
        line("others' p99 ÷ quiet p99", String.format(Locale.ROOT, "%.2f", times.p99() / quiet.p99()));
    }

    /**
     * Notes a swap.
     *
     * @param first the first case under what is in use now; null when the agency is closed
     * @param openings every asking for a case so far
     */
    void swap(
            String what,
            long asked,
            Opened first,
            boolean wasOpen,
            SwappedAgency agency,
            boolean another,
            List<Opened> openings) {
        swaps.merge(what, 1, Integer::sum);
        if (first == null) {
            return;
        }
        if (another) {
            untilNew.computeIfAbsent(kind(what), kind -> new ArrayList<>()).add(first.answered() - asked);
            slowest.put(first.answered() - asked, what + (wasOpen ? "" : ", closed before"));
            if (slowest.size() > SLOWEST) {
                slowest.pollLastEntry();
            }
        }
        // A feature or KAR has no update: it is removed and installed, and the agency may close in between.
        boolean inPlace = !what.startsWith("replace");
        if (wasOpen && !inPlace) {
            gaps.add(longestPause(openings, asked, first));
        }
        if (wasOpen && inPlace) {
            pauses.add(longestPause(openings, asked, first));
            openings.stream()
                    .filter(opened -> opened.asked() - asked >= 0 && opened.asked() - first.asked() <= 0)
                    .filter(opened -> !opened.isSuccess())
                    .forEach(opened -> unexpected.add(agency.id() + ": " + opened.status() + " during " + what));
        }
    }

    private static String kind(String what) {
        if (what.startsWith("remove")) {
            // The bundle or file is given a moment to come back before an earlier version goes on in its place.
            return "removed, an uploaded one goes on";
        }
        boolean comes = what.startsWith("replace") || what.startsWith("install");
        return comes ? "bundle, feature, KAR, dropped file newly installed" : "update, upload, rollback";
    }

    /** The longest time without a new case from the last one before a swap to the first one under the new version. */
    private static long longestPause(List<Opened> openings, long asked, Opened first) {
        long longest = 0;
        Opened last = null;
        for (Opened opened : openings) {
            if (opened.isSuccess()) {
                if (last != null && opened.answered() - asked >= 0 && opened.answered() - first.answered() <= 0) {
                    longest = Math.max(longest, opened.answered() - last.answered());
                }
                last = opened;
            }
        }
        return longest;
    }

    void settled(Vitals vitals) {
        settled = vitals;
    }

    void ended(Vitals vitals) {
        metaspaceGrowth = vitals.metaspaceKilobytes() - settled.metaspaceKilobytes();
        line(
                "metaspace after a full collection",
                String.format(
                        Locale.ROOT,
                        "%.1f MB, %+.2f MB since the class loading settled",
                        vitals.metaspaceKilobytes() / 1024.0,
                        metaspaceGrowth / 1024.0));
        line("heap after a full collection", vitals.heapKilobytes() / 1024 + " MB");
        line("bundle wirings alive", vitals.wirings() + ", " + settled.wirings() + " before");
    }

    long metaspaceGrowth() {
        return metaspaceGrowth;
    }

    void acknowledged(long count) {
        acknowledged += count;
    }

    /** Refusals while nothing was deliberately closed. */
    List<String> unexpectedRefusals() {
        return List.copyOf(unexpected);
    }

    /** Of the swaps in place, the time without a new case that 99 of 100 keep within. */
    double pauseP99Millis() {
        return Times.ofNanos(pauses).p99();
    }

    void write() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("seed", String.valueOf(seed));
        table.put("swaps", swaps.values().stream().mapToInt(Integer::intValue).sum() + " " + swaps);
        table.put("acknowledged steps and openings", String.valueOf(acknowledged));
        table.put("refusals while open", String.valueOf(unexpected.size()));
        table.put(
                "pause of openings around a swap in place",
                Times.ofNanos(pauses).toString());
        table.put(
                "pause of openings while removed and brought again",
                Times.ofNanos(gaps).toString());
        untilNew.forEach((kind, times) -> table.put(
                kind + ": until the first case under the new version",
                Times.ofNanos(times).toString()));
        table.put(
                "the slowest until their first case",
                slowest.entrySet().stream()
                        .map(each -> String.format(Locale.ROOT, "%s %.0f ms", each.getValue(), each.getKey() / 1e6))
                        .collect(Collectors.joining("; ")));
        table.putAll(lines);
        Report.write(title, table);
    }
}
