package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers cases. What it returns from a writing call is durable.
 *
 * <p>Each writing call says which act of the agency's register was the newest that its decision knew. It writes only where
 * that still is the newest when it is committed, so that no node of an installation opens, moves or works on a case under
 * what another withdrew before.
 */
@ProviderType
public interface CaseStore {
    /** In the place of a register's number, for what no act on an agency can change. */
    int ANY_REGISTER = -1;

    /**
     * Writes a new case with its open rows.
     *
     * @param requestKey idempotency key, already qualified by account; may be null
     * @param register number of the newest act on the agency that this is decided on
     * @return the case; when the key was used before, the case that it opened then
     * @throws RegisterMoved when the register has gone on
     */
    CaseFile open(CaseFile opened, String requestKey, int register);

    /**
     * The case that a request opened before.
     *
     * @param requestKey idempotency key, already qualified by account
     */
    Optional<CaseFile> opened(String agency, String requestKey);

    /**
     * Reads a case, lets a pure function decide, and writes the decision, in one transaction. When another transaction
     * came first, the case is read again and the function decides anew.
     *
     * @param requestKey when not null, the row that this key closed before is given to the function
     * @param register number of the newest act on the agency that the function knows
     * @param decide must have no effects; an exception that it throws rolls back and is thrown on
     * @return the case after the change
     * @throws java.util.NoSuchElementException when there is no such case
     * @throws RegisterMoved when the register has gone on and there is something to write
     */
    CaseFile change(CaseId id, String requestKey, int register, Function<Situation, Change> decide);

    /**
     * Changes many cases of an agency in one transaction: all of them or none.
     *
     * @param register number of the newest act on the agency that the function knows
     * @param decide as in {@link #change}, for each case; {@link Change#none} leaves one as it is
     * @return the cases after the change, by id
     * @throws java.util.NoSuchElementException when one of them does not exist
     * @throws RegisterMoved when the register has gone on
     */
    List<CaseFile> changeAll(String agency, Collection<CaseId> ids, int register, Function<Situation, Change> decide);

    /** One case with its open rows. */
    Optional<CaseFile> find(Scope scope, CaseId id);

    /** All rows of a case: the closed ones in the order of the chain, then the open ones by number. */
    List<StepRow> rows(Scope scope, CaseId id);

    /** The row of a step that was closed last; who was first. */
    Optional<StepRow> lastClosed(Scope scope, CaseId id, String step);

    /** Cases in scope: work lists by due time, undated last; others newest first. */
    CasePage list(Scope scope, CaseQuery query);

    /** Number of open cases under each definition of an agency, by digest. */
    Map<String, Long> openByDefinition(Scope scope);

    /**
     * What a decision is made on.
     *
     * @param caseFile the case with its open rows
     * @param repeated the row that the same idempotency key closed before; null: none
     */
    record Situation(CaseFile caseFile, StepRow repeated) {}

    /**
     * What a decision changes: nothing, or rows of one case.
     *
     * @param after the case as it is then, with its version counted up by one and its open rows
     * @param closed the rows that are closed, in the order of the chain: what was done, and what is left with it; empty:
     *     nothing changes
     * @param opened the rows that are opened
     */
    record Change(CaseFile after, List<StepRow> closed, List<StepRow> opened) {
        public Change {
            closed = List.copyOf(closed);
            opened = List.copyOf(opened);
        }

        /** Nothing changes: the answer to a repeated request. */
        public static Change none(CaseFile asItIs) {
            return new Change(asItIs, List.of(), List.of());
        }

        /** Whether everything stays as it is. */
        public boolean isNothing() {
            return closed.isEmpty();
        }

        /** The row of what was done. */
        public StepRow done() {
            return closed.get(0);
        }
    }
}
