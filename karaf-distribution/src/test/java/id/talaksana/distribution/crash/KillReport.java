package id.talaksana.distribution.crash;

import id.talaksana.distribution.crash.Fault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    void write() {
        String line = String.format(
                "%s: seed %d, rounds %d, acknowledged %d, unknown %d (of these carried out %d), lost %d, doubled %d,"
                        + " other faults %d, slowest start %.1f s%n",
                title,
                seed,
                rounds,
                acknowledged,
                unknown,
                kept,
                count(Kind.LOST),
                count(Kind.DOUBLED),
                faults.size() - count(Kind.LOST) - count(Kind.DOUBLED),
                slowestStart.toMillis() / 1000.0);
        System.out.print(line);
        try {
            Files.writeString(file(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(Kind kind) {
        return faults.stream().filter(fault -> fault.kind() == kind).count();
    }

    private static Path file() {
        return Path.of(System.getProperty("talaksana.work"), "kill-report.txt");
    }
}
