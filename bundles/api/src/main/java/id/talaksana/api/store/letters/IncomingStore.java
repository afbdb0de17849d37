package id.talaksana.api.store.letters;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.letters.IncomingLetters.Receiving;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.util.List;
import java.util.Optional;

/** Letters that came in, under the entries of their cases' records. All join the transaction of the thread. */
public interface IncomingStore {

    /** Those of a case, in order. */
    List<IncomingLetter> list(Scope scope, CaseId id);

    /**
     * Writes one; gives what is hashed of it.
     *
     * @param digest SHA-256 of the file; null: there is none
     */
    List<Leaf> write(Receiving letter, String digest, int entry);

    /** The file of one. */
    Optional<Enclosure> file(Scope scope, CaseId id, int entry);
}
