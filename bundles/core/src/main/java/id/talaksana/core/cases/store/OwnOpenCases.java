package id.talaksana.core.cases.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How many open cases one applicant may have in an agency, so that nobody fills its work lists alone. Counted one opening after
 * the other within this process; each further node of an installation may let one more pass at the same instant.
 */
public final class OwnOpenCases {
    private static final int MOST = Integer.getInteger("talaksana.cases.perApplicant", 20);

    private final CaseStore store;
    private final List<Object> queues = Stream.generate(Object::new).limit(64).toList();

    public OwnOpenCases(CaseStore store) {
        this.store = store;
    }

    /** Opens one unless there are as many as there may be. */
    public CaseFile oneMore(Account applicant, String agency, Supplier<CaseFile> opening) {
        synchronized (queues.get(Math.floorMod((agency + applicant.name()).hashCode(), queues.size()))) {
            CaseQuery own = new CaseQuery(agency, null, CaseFile.State.OPEN, (String) null, null, null, MOST)
                    .ofOpener(applicant.name());
            if (store.list(Scope.of(agency), own).cases().size() >= MOST) {
                throw new Refusal(Refusal.Kind.CONFLICT, CoreWords.text("so-many-open-cases-at-most", MOST), List.of());
            }
            return opening.get();
        }
    }
}
