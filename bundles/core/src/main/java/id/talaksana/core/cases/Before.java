package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is read before a deed is decided that more must be known for than the case itself.
 *
 * @param version the case's when it was read
 * @param rows what was done with it; empty where nobody asks
 * @param recipient to whom a step is to be handed; null: nobody is called so, or nothing is handed over
 */
record Before(long version, List<StepRow> rows, Account recipient) {
    /** Where nothing has to be read. */
    static final Before NOTHING = new Before(-1, List.of(), null);

    static Before read(CaseStore store, Function<String, Optional<Account>> people, Deed deed) {
        if (deed instanceof Deed.HandOver handOver) {
            Optional<Account> named = handOver.to() == null
                    ? Optional.empty()
                    : people.apply(handOver.to().strip());
            return new Before(-1, List.of(), named.orElse(null));
        }
        CaseId id = deed.caseId();
        Scope scope = Scope.of(id.agency());
        return deed instanceof Deed.Extend || deed instanceof Deed.Undo
                ? store.find(scope, id)
                        .map(c -> new Before(c.version(), store.rows(scope, id), null))
                        .orElse(NOTHING)
                : NOTHING;
    }

    /** What was done with a case, if it is as it was when that was read. */
    List<StepRow> of(CaseFile c) {
        if (version != c.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, CoreWords.text("the-case-changed-meanwhile"), List.of());
        }
        return rows;
    }
}
