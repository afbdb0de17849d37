package id.talaksana.core.extension;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import id.talaksana.core.asked.Answer;
import id.talaksana.core.notices.MailSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a change of a case, what is to be told of it and what its days will do: all or nothing. Most steps tell nobody, have no
 * days, and pay nothing for it.
 */
public record ChangeAndNotices(CaseStore store, Outbox outbox) {

    /**
     * What was decided, and who is to be told of it.
     *
     * @param answer what the agency that asked for the case is told
     * @param mails what those who apply in it are told
     */
    public record Decided(Change change, List<Notice> notices, Optional<Answer> answer, List<MailSet> mails) {
        /** Nobody is to be told. */
        public static Decided quietly(Change change) {
            return new Decided(change, List.of(), Optional.empty(), List.of());
        }

        private boolean isFollowed() {
            return !notices.isEmpty()
                    || answer.isPresent()
                    || !mails.isEmpty()
                    || change.opened().stream().anyMatch(StepRow::isOfDate);
        }
    }

    /** As {@link CaseStore#change}; the notices are those of the decision that was written. */
    public CaseFile change(CaseId id, Deed deed, int register, Function<Situation, Decided> decide) {
        if (deed instanceof Deed.Wake) {
            // The agenda's transaction is open already.
            return together(id, deed, register, decide);
        }
        try {
            return store.change(id, deed.requestKey(), register, situation -> {
                Decided decided = decide.apply(situation);
                if (decided.isFollowed()) {
                    throw new SomethingFollows();
                }
                return decided.change();
            });
        } catch (SomethingFollows follows) {
            return together(id, deed, register, decide);
        }
    }

    private CaseFile together(CaseId id, Deed deed, int register, Function<Situation, Decided> decide) {
        return outbox.together(() -> {
            Decided[] decided = new Decided[1];
            CaseFile after = store.change(id, deed.requestKey(), register, situation -> {
                decided[0] = decide.apply(situation);
                return decided[0].change();
            });
            decided[0].notices().forEach(outbox::enter);
            decided[0].answer().ifPresent(answer -> outbox.enter(after, answer));
            decided[0].mails().forEach(outbox::enter);
            outbox.enter(after, decided[0].change().opened());
            return after;
        });
    }

    /** Nothing was written yet: it goes out of the store, and the change is made again with the outbox. */
    private static final class SomethingFollows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SomethingFollows() {
            super("something is to be entered in the agenda", null, false, false);
        }
    }
}
