package id.talaksana.distribution.crash;

import id.talaksana.distribution.Report;
import id.talaksana.distribution.crash.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a run: printed, and kept beside the test's other files. */
final class KillReport {
    private final String title;
    private final long seed;
    private final List<Fault> faults = new ArrayList<>();
    private int rounds;
    private long acknowledged;
    private long unknown;
    private long kept;
    private Duration slowestStart = Duration.ZERO;

    KillReport(String title, long seed) {
        this.title = title;
        this.seed = seed;
    }

    void started(Duration took) {
        slowestStart = took.compareTo(slowestStart) > 0 ? took : slowestStart;
    }

    /** After the system is back and before anything is repeated. */
    void round(Ledger ledger, LedgerCheck check) {
        rounds++;
        acknowledged = ledger.acknowledged() - settled();
        unknown += ledger.withoutAnswer().size();
        kept += check.kept();
        faults.addAll(check.faults());
    }

    /** Every request that got no answer was repeated later and answered then. */
    private long settled() {
        return unknown;
    }

    /** @param more what else was measured */
    void write(Map<String, String> more) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("seed", String.valueOf(seed));
        lines.put("kills", String.valueOf(rounds));
        lines.put("acknowledged steps and openings", String.valueOf(acknowledged));
        lines.put("answers lost with the connection", unknown + ", of which " + kept + " were carried out");
        lines.put("acknowledged but lost", String.valueOf(count(Kind.LOST)));
        lines.put("doubled", String.valueOf(count(Kind.DOUBLED)));
        lines.put("other faults", String.valueOf(faults.size() - count(Kind.LOST) - count(Kind.DOUBLED)));
        lines.put("slowest start", String.format(Locale.ROOT, "%.1f s", slowestStart.toMillis() / 1000.0));
        lines.putAll(more);
        Report.write(title, lines);
    }

    private long count(Kind kind) {
        return faults.stream().filter(fault -> fault.kind() == kind).count();
    }
}
