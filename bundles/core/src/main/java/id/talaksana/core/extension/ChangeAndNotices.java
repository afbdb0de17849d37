package id.talaksana.core.extension;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes a change of a case and what is to be told of it: both or neither. Most steps tell nobody and pay nothing for it. */
public record ChangeAndNotices(CaseStore store, Outbox outbox) {

    /** What was decided, and who is to be told of it. */
    public record Decided(Change change, List<Notice> notices) {}

    /** As {@link CaseStore#change}; the notices are those of the decision that was written. */
    public CaseFile change(CaseId id, Deed deed, int register, Function<Situation, Decided> decide) {
        try {
            return store.change(id, deed.requestKey(), register, situation -> {
                Decided decided = decide.apply(situation);
                if (!decided.notices().isEmpty()) {
                    throw new SomebodyIsTold();
                }
                return decided.change();
            });
        } catch (SomebodyIsTold told) {
            return outbox.together(() -> {
                List<Notice> notices = new ArrayList<>();
                CaseFile after = store.change(id, deed.requestKey(), register, situation -> {
                    Decided decided = decide.apply(situation);
                    notices.clear();
                    notices.addAll(decided.notices());
                    return decided.change();
                });
                notices.forEach(outbox::enter);
                return after;
            });
        }
    }

    /** Nothing was written yet: it goes out of the store, and the change is made again with the outbox. */
    private static final class SomebodyIsTold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SomebodyIsTold() {
            super("notifiers are to be told", null, false, false);
        }
    }
}
