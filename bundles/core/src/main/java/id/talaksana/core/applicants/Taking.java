package id.talaksana.core.applicants;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.Reconciling;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a table of applicants in: it is gone through once to see who comes in, and once more to put them in by parts, each in a
 * transaction of its own. They are numbered behind those who are there, and nobody sees them before the entry says so many more.
 */
final class Taking {
    private final RoundStore rounds;
    private final ApplicantStore store;
    private final SeenRound round;
    private final SentTable table;
    private final String sha256;
    private final Clock clock;
    private Reconciling read;

    Taking(RoundStore rounds, ApplicantStore store, SeenRound round, SentTable table, String sha256, Clock clock) {
        this.rounds = rounds;
        this.store = store;
        this.round = round;
        this.table = table;
        this.sha256 = sha256;
        this.clock = clock;
    }

    /** What the table has; null: nobody went through it. */
    Reconciling read() {
        return read;
    }

    /** Whether an entry was made by this table. */
    boolean made(RoundEntry entry) {
        return entry.kind() == Kind.APPLICANTS && sha256.equals(entry.source());
    }

    /** All of them are in, and wait for the entry. */
    RoundPlan plan(SeenRound now) {
        now.requireRegistering();
        int there = there();
        read = reconciling(rounds, store, round).through(table.content());
        Checked.count(table, read.rows());
        TableImport whole = read.count() == 0 ? null : put(now, there);
        return entry(now, whole);
    }

    private RoundPlan entry(SeenRound now, TableImport whole) {
        return new RoundPlan(
                Kind.APPLICANTS,
                null,
                null,
                null,
                null,
                sha256,
                read.count(),
                read.leftOut(),
                true,
                (writing, entry) -> store.finish(now.id(), whole, entry));
    }

    /** Nobody knows yet what the table has. */
    static Reconciling reconciling(RoundStore rounds, ApplicantStore store, SeenRound round) {
        return new Reconciling(rounds, round, niks -> store.holders(round.scope(), round.id(), niks));
    }

    private int there() {
        return rounds.standing(round.scope(), round.id()).applicants();
    }

    private TableImport put(SeenRound now, int there) {
        TableImport begun = begun(now);
        if (there() != there) {
            // Others came in before it was begun; from now on nobody does.
            throw new RoundStore.CaseMoved(now.id());
        }
        if (begun.taken() == begun.rows()) {
            return begun;
        }
        Parts parts = new Parts(begun);
        read.comingIn(table.content(), parts::take);
        return parts.end();
    }

    /** Goes on with what broke off, when it was the same table. */
    private TableImport begun(SeenRound now) {
        TableImport wanted = wanted(now);
        TableImport begun = store.begin(now.id(), wanted);
        if (!begun.sha256().equals(sha256)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    CoreWords.text(
                            "another-table-is-on-its-way", begun.number(), begun.by(), begun.taken(), begun.rows()),
                    List.of());
        } else if (begun.rows() != read.count()) {
            // Seats were entered meanwhile, so others of its rows are somebody.
            store.giveUp(now.id(), begun);
            return store.begin(now.id(), wanted);
        }
        return begun;
    }

    private TableImport wanted(SeenRound now) {
        return new TableImport(
                0,
                sha256,
                read.count(),
                0,
                now.who().doer().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
    }

    /** Puts them in as many at once as the database bears; those that are in already are passed over. */
    private final class Parts {
        private final List<Applicant> part = new ArrayList<>();
        private final int batch = store.batch();
        private final int already;
        private TableImport at;
        private int passed;

        Parts(TableImport begun) {
            this.at = begun;
            this.already = begun.taken();
        }

        void take(Applicant applicant) {
            if (passed < already) {
                passed++;
                return;
            }
            part.add(applicant);
            if (part.size() == batch) {
                put();
            }
        }

        private void put() {
            at = store.add(round.id(), at, part);
            part.clear();
        }

        TableImport end() {
            if (!part.isEmpty()) {
                put();
            }
            return at;
        }
    }
}
