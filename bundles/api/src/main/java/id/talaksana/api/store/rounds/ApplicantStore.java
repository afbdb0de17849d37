package id.talaksana.api.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.util.List;
import java.util.Map;

/** Tables of applicants on their way into a round, and what only they need to know of it. */
public interface ApplicantStore {
    /** How many applicants are put in by one transaction, as the database bears it. */
    int batch();

    /** The tables that came in, the newest first. */
    List<TableImport> imports(Scope scope, CaseId id);

    /**
     * Begins to take a table in, unless one is on its way already.
     *
     * @param begun its number, and how many are taken, do not matter
     * @return the one that is on its way
     */
    TableImport begin(CaseId id, TableImport begun);

    /**
     * Puts applicants in, which nobody sees yet.
     *
     * @return how far it is now
     * @throws id.talaksana.api.text.Refusal when somebody else puts them in at the same time
     */
    TableImport add(CaseId id, TableImport under, List<Applicant> applicants);

    /** Makes them visible, in the transaction that makes the entry; gives what is hashed of them. */
    List<Leaf> finish(CaseId id, TableImport whole, int entry);

    /** Removes what is in of a table that is not whole, and the table. */
    void giveUp(CaseId id, TableImport partly);

    /** Those who have one of these NIKs. */
    List<Applicant> holders(Scope scope, CaseId id, List<String> niks);

    /**
     * Decides on applicants on whom a step has not decided, each with a reason of their own, in the transaction that makes the
     * entry.
     *
     * @param reasons by applicants' numbers
     * @return what is hashed of them, and of what the entry has taken back
     */
    List<Leaf> decide(CaseId id, String step, String outcome, Map<Integer, String> reasons, int entry);

    /** Takes back what stands of a step on these applicants, likewise; gives what is hashed of them. */
    List<Leaf> takeBack(CaseId id, String step, List<Integer> applicants, int entry);

    /** Seats as an entry made them, by id. */
    List<Formation> formations(Scope scope, CaseId id, int entry);
}
