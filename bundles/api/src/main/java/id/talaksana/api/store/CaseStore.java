package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** Remembers cases. What it returns from a writing call is durable. */
@ProviderType
public interface CaseStore {

    /**
     * Writes a new case with its open row.
     *
     * @param requestKey idempotency key, already qualified by account; may be null
     * @return the case; when the key was used before, the case that it opened then
     */
    CaseFile open(CaseFile opened, String requestKey);

    /**
     * Reads a case, lets a pure function decide, and writes the decision, in one transaction. When another transaction
     * came first, the case is read again and the function decides anew.
     *
     * @param requestKey when not null, the row that this key closed before is given to the function
     * @param decide must have no effects; an exception that it throws rolls back and is thrown on
     * @return the case after the change
     * @throws java.util.NoSuchElementException when there is no such case
     */
    CaseFile change(CaseId id, String requestKey, Function<Situation, Change> decide);

    /**
     * Changes many cases of an agency in one transaction: all of them or none.
     *
     * @param decide as in {@link #change}, for each case; {@link Change#none} leaves one as it is
     * @return the cases after the change, by id
     * @throws java.util.NoSuchElementException when one of them does not exist
     */
    List<CaseFile> changeAll(String agency, java.util.Collection<CaseId> ids, Function<Situation, Change> decide);

    /** One case with its open rows. */
    Optional<CaseFile> find(Scope scope, CaseId id);

    /** All rows of a case by number. */
    List<StepRow> rows(Scope scope, CaseId id);

    /** The newest closed row of a step; who was first. */
    Optional<StepRow> lastClosed(Scope scope, CaseId id, String step);

    /** Cases in scope: work lists by due time, undated last; others newest first. */
    CasePage list(Scope scope, CaseQuery query);

    /** Number of open cases under each definition of an agency, by digest. */
    java.util.Map<String, Long> openByDefinition(Scope scope);

    /**
     * What a decision is made on.
     *
     * @param caseFile the case with its open rows
     * @param repeated the row that the same idempotency key closed before; null: none
     */
    record Situation(CaseFile caseFile, StepRow repeated) {}

    /**
     * What a decision changes: nothing, or one row closed and at most one opened.
     *
     * @param after the case as it is then, with its version counted up by one and its open rows
     * @param closed the row that is closed; null: nothing changes
     * @param opened the row that is opened; may be null
     */
    record Change(CaseFile after, StepRow closed, StepRow opened) {
        /** Nothing changes: the answer to a repeated request. */
        public static Change none(CaseFile asItIs) {
            return new Change(asItIs, null, null);
        }
    }
}
