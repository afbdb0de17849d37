package id.talaksana.api.store.applications;

import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Remembers which files were handed in. A file belongs to a case or to a draft; which, its number tells. */
@ProviderType
public interface SubmittedFileStore {

    /** All of one, in their order. */
    List<SubmittedFile> list(Scope scope, CaseId owner);

    /**
     * Notes one that was chosen, under its number, if that is free: whoever counted the files before and numbers the next one
     * knows by it that none came meanwhile.
     *
     * @return whether it was free
     */
    boolean choose(CaseId owner, SubmittedFile file);

    /** Takes one back that was chosen; tells whether it was there. */
    boolean remove(CaseId owner, int number);

    /** Takes back all that were chosen. */
    void removeAll(CaseId owner);

    /**
     * Notes that what was chosen is on the record of a case, in the transaction that makes the entry.
     *
     * @param owner the draft that they were chosen in, or the case itself
     * @return what is hashed of them
     */
    List<Leaf> enter(CaseId owner, CaseId id, int entry);

    /** How many bytes an agency's files have that were chosen and not sent. */
    long chosenBytes(Scope scope);

    /** How many of them belong to drafts that were begun at one place. */
    long chosenBytes(Scope scope, String place);

    /** Takes back what was chosen in an agency before this moment; tells how many. */
    int end(Scope agency, Instant before);

    /** Those of these digests under which an agency has files. */
    Set<String> named(Scope scope, Collection<String> digests);
}
