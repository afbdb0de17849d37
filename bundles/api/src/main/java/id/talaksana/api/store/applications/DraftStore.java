package id.talaksana.api.store.applications;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Remembers applications that are being written. */
@ProviderType
public interface DraftStore {

    /** Begins one. */
    void begin(StoredDraft draft);

    /** One; one that was sent is there as long as it would have been. */
    Optional<StoredDraft> find(Scope scope, CaseId id);

    /** Puts answers in place of those before, unless somebody else did since: then false. */
    boolean answer(StoredDraft draft, Map<String, String> answers);

    /** Says which case it became. */
    void sent(CaseId id, CaseId became);

    /** Throws it away. */
    void remove(CaseId id);

    /** How many are being written from one place. */
    int open(Scope scope, String place);

    /** How many of those from one place became cases that are open, as long as their drafts are kept. */
    int openCases(Scope scope, String place);

    /** Throws away those of an agency that have ended; tells how many. */
    int end(Scope agency, Instant now);

    /**
     * An application that is being written.
     *
     * @param place where it was begun, as nobody could tell who that was
     * @param answers by the ids of the questions
     * @param revision counts the changes, for optimistic locking
     * @param became the case; null: it was not sent
     */
    record StoredDraft(
            CaseId id,
            String service,
            String place,
            Map<String, String> answers,
            Instant begunAt,
            Instant endsAt,
            long revision,
            CaseId became) {}
}
