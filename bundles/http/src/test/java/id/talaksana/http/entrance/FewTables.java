package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.applicants.ApplicantTables;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.applicants.TableChange;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.api.rounds.results.Replacements;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.results.Results;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.rounds.scores.ScoreVersion;
import id.talaksana.api.rounds.scores.Scoring;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tables of two rows, of which one is bad, and a ranking with a tie: the rules are proven where they are decided. */
public final class FewTables implements ApplicantTables, Scoring, Results, Replacements {
    /** What was done, and with which table. */
    public final List<String> done = new ArrayList<>();

    private void noted(Account who, String what) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        done.add(what);
    }

    private static String text(SentTable table) {
        try {
            return new String(table.content().get().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TableChange preview(Account who, CaseId round, SentTable table) {
        LeftOut bad = new LeftOut(3, "A-9", new Text("NIK bukan 16 angka.", "The NIK has not 16 digits."));
        return new TableChange(1, List.of(bad), 1, null, 2, "ab12", null, null, List.of("hobi"));
    }

    @Override
    public TableChange take(Account who, CaseId round, SentTable table, String requestKey) {
        noted(who, "taken " + table.sha256() + " " + text(table));
        return preview(who, round, table);
    }

    @Override
    public List<TableImport> imports(Account who, CaseId round) {
        return List.of(new TableImport(1, "ab12", 20, 5, "budi", Instant.parse("2026-04-09T02:00:00Z"), null));
    }

    @Override
    public ScoreChange preview(Account who, ScoreDeed deed) {
        return new ScoreChange(
                new RoundChange(2, List.of(), 0, null),
                new ScoreChange.Reconciliation("seleksi", 3, 2, 0, 1, List.of("A-7"), 2, 0, 0, 0));
    }

    @Override
    public ScoreChange perform(Account who, ScoreDeed deed) {
        noted(who, "scored " + deed.source());
        return preview(who, deed);
    }

    @Override
    public WorkedOut preview(Account who, CaseId round, String step, String track) {
        return new WorkedOut(
                step,
                "cut",
                4,
                1,
                2,
                List.of(new WorkedOut.Seats("F-1", 2, 1, true)),
                List.of(),
                List.of(new WorkedOut.Tie("F-1", 2, "914/11", 1, List.of("A-1", "A-2"))),
                List.of(),
                "cd".repeat(32),
                null);
    }

    @Override
    public WorkedOut workOut(Account who, CaseId round, String step, String track, String requestKey) {
        noted(who, "entered");
        return preview(who, round, step, track);
    }

    @Override
    public RoundChange previewDecision(Account who, CaseId round, int result) {
        return new RoundChange(3, List.of(), 0, null);
    }

    @Override
    public RoundChange decide(Account who, CaseId round, int result, String requestKey) {
        noted(who, "decided by " + result);
        return previewDecision(who, round, result);
    }

    @Override
    public Replacement preview(Account who, CaseId round, int result, String registration, String reason) {
        return new Replacement(
                registration,
                List.of(new Replacement.Successor("A-2", "F-1", "L", true)),
                List.of(),
                new RoundChange(2, List.of(), 0, null));
    }

    @Override
    public Replacement replace(
            Account who, CaseId round, int result, String registration, String reason, String requestKey) {
        noted(who, "replaced " + registration);
        return preview(who, round, result, registration, reason);
    }

    @Override
    public void giveUp(Account who, CaseId round, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(Account who, CaseId round, ApplicantQuery query, SentTable.Form form, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RoundChange previewFormations(Account who, CaseId round, SentTable table, Formation.Decree decree) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RoundChange enterFormations(
            Account who, CaseId round, SentTable table, Formation.Decree decree, String requestKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RoundChange enterFormation(Account who, CaseId round, Formation formation, String requestKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Formation> formations(Account who, CaseId round, Integer entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ScoreVersion> versions(Account who, CaseId round, String registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Calculation calculation(Account who, CaseId round, String registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PublishedResult published(Account who, CaseId round, int result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ResultProof proof(Account who, CaseId round, int result, String registration) {
        throw new UnsupportedOperationException();
    }
}
