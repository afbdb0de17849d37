package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore.CaseMoved;
import id.talaksana.api.store.rounds.RoundStore.Writing;
import id.talaksana.store.database.Database;
import id.talaksana.store.records.RecordTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A round in its tables. What is decided is written as it is decided, by set operations, so a round is always held for it.
 *
 * @param requestKey null: none
 * @param caseVersion null: any
 */
record RoundTables(Database database, CaseId id, String requestKey, Long caseVersion)
        implements RecordTables<RoundTables.Situation, Optional<RoundEntry>> {

    /**
     * What is decided on.
     *
     * @param done what the request's key did before
     * @param writing null where the round is not held: then nothing can be decided
     */
    record Situation(Optional<RoundEntry> done, Writing writing) {
        Optional<RoundEntry> change(Function<Writing, Optional<RoundEntry>> change) {
            return done.isPresent() ? done : change.apply(writing);
        }
    }

    @Override
    public Situation read() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return new Situation(done(new RoundReading(connection, Scope.of(id.agency()), id)), null);
        }
    }

    private Optional<RoundEntry> done(RoundReading reading) throws SQLException {
        return requestKey == null ? Optional.empty() : reading.done(requestKey);
    }

    @Override
    public boolean isNothing(Optional<RoundEntry> entry) {
        return entry.isEmpty();
    }

    @Override
    public boolean write(Situation before, Optional<RoundEntry> entry) {
        throw new IllegalStateException("a round is held when it is changed");
    }

    @Override
    public Optional<RoundEntry> hold(Function<Situation, Optional<RoundEntry>> decide) throws SQLException {
        return database.tryHoldingInSql(connection -> {
            RoundWriting writing = RoundWriting.hold(connection, id);
            Optional<RoundEntry> done = done(writing.reading());
            Optional<RoundEntry> entry = decide.apply(new Situation(done, writing));
            if (done.isEmpty() && entry.isPresent()) {
                if (caseVersion != null && !writing.countCaseOn(caseVersion)) {
                    throw new CaseMoved(id);
                }
                writing.enter(entry.get());
                connection.commit();
                database.grew(table(entry.get().kind()), entry.get().count());
            }
            return entry;
        });
    }

    /** Where most of what an entry says is kept. */
    private static String table(RoundEntry.Kind kind) {
        return switch (kind) {
            case FORMATIONS -> "formation";
            case APPLICANTS -> "applicant";
            case SCORES -> "score_sheet";
            case RESULT -> "result_line";
            case LETTERS -> "letter_act";
            default -> "judgement";
        };
    }

    /** Only a key tells whether an entry was kept whose answer was lost. */
    @Override
    public boolean stands(Situation now, Optional<RoundEntry> entry) {
        return now.done().isPresent() && now.done().equals(entry);
    }

    @Override
    public String toString() {
        return "round " + id;
    }
}
