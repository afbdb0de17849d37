package id.talaksana.api.rounds.applicants;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange;
import java.io.OutputStream;
import java.util.List;

/**
 * Tables of applicants and formations, headed as the round's definition says. A table is taken whole: its applicants come in by
 * parts, and nobody sees one of them before the entry on the record is made.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface ApplicantTables {
    /** What a table would do; nothing is changed. */
    TableChange preview(Account who, CaseId round, SentTable table);

    /**
     * Takes applicants in. A table whose taking broke off goes on where it stopped when it is sent again.
     *
     * @param requestKey idempotency key as the caller chose it; null: cannot be repeated without harm
     */
    TableChange take(Account who, CaseId round, SentTable table, String requestKey);

    /** The tables that came in, the newest first. */
    List<TableImport> imports(Account who, CaseId round);

    /** Gives a table up that is not whole: what is in of it goes. */
    void giveUp(Account who, CaseId round, int number);

    /**
     * Writes applicants in the form in which they come in.
     *
     * @param query which of them
     * @param out is written to and left open
     */
    void export(Account who, CaseId round, ApplicantQuery query, SentTable.Form form, OutputStream out);

    /** What a table of seats would do; nothing is changed. */
    RoundChange previewFormations(Account who, CaseId round, SentTable table, Formation.Decree decree);

    /**
     * Enters seats in place of those that were there.
     *
     * @param decree what laid them down; null: nothing is said of it
     */
    RoundChange enterFormations(Account who, CaseId round, SentTable table, Formation.Decree decree, String requestKey);

    /** Enters seats of one formation beside the others, or in place of those that it had. */
    RoundChange enterFormation(Account who, CaseId round, Formation formation, String requestKey);

    /**
     * Seats as they were laid down.
     *
     * @param entry number of the record's entry that made them; null: those that count
     */
    List<Formation> formations(Account who, CaseId round, Integer entry);
}
