package id.talaksana.api.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Rounds in the database: set operations, however many applicants there are. */
public interface RoundStore {

    /** Where a round stands; one that nothing was done to yet has no entries. */
    Standing standing(Scope scope, CaseId id);

    /** Its seats, by id. */
    List<Formation> formations(Scope scope, CaseId id);

    /** Its applicants with their judgements, by number. */
    ApplicantPage applicants(Scope scope, CaseId id, Selection selection, int after, int limit);

    /** Gives all applicants of a selection, by number, without what was decided on them. */
    void each(Scope scope, CaseId id, Selection selection, Consumer<Applicant> taker);

    /** How many there are in a selection. */
    long count(Scope scope, CaseId id, Selection selection);

    /** How many applicants have which outcome, by step and outcome. */
    Map<String, Map<String, Long>> tallies(Scope scope, CaseId id);

    /** The record. */
    List<RoundEntry> entries(Scope scope, CaseId id);

    /** What an entry was about, by applicants' numbers; those that were taken back are in it. */
    List<Leaf> leaves(Scope scope, CaseId id, int entry);

    /** The entry that a request's key made. */
    Optional<RoundEntry> done(Scope scope, CaseId id, String requestKey);

    /**
     * Changes a round in one transaction, while nobody else can change it.
     *
     * @param requestKey as it is kept; null: none
     * @param caseVersion the version of its case that it is decided on, which counts one on: a step that is closed meanwhile
     *     is decided anew; null: it does not matter to any step
     * @param change what is done; gives the signed entry, or none where there was nothing to do. What it throws is thrown on,
     *     and nothing is changed
     * @return the entry, or the one that the key made before
     * @throws CaseMoved when the case is no longer what it was decided on; nothing is changed then
     */
    Optional<RoundEntry> change(
            CaseId id, String requestKey, Long caseVersion, Function<Writing, Optional<RoundEntry>> change);

    /** The case of a round went on meanwhile. */
    final class CaseMoved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CaseMoved(CaseId id) {
            super("case " + id + " went on", null, false, false);
        }
    }

    /**
     * Where a round stands.
     *
     * @param head digest of the newest entry; null: there is none
     */
    record Standing(int entries, String head, int applicants) {}

    /**
     * A set of applicants.
     *
     * @param query which
     * @param turnedDown those at whom these outcomes were decided go no further, as {@code step/outcome}; they are in no
     *     undecided set
     * @param only ids of tracks that the step is for; empty: all
     */
    record Selection(ApplicantQuery query, List<String> turnedDown, List<String> only) {
        public Selection {
            turnedDown = List.copyOf(turnedDown);
            only = List.copyOf(only);
        }
    }

    /**
     * What is hashed of one applicant.
     *
     * @param salt 16 bytes
     * @param said what was said of them, in an order that their entry's kind fixes
     */
    record Leaf(int number, byte[] salt, List<String> said) {}

    /** A round's tables within a transaction. */
    interface Writing {
        /** Where it stands. */
        Standing standing();

        /** Puts seats in place of those before; gives what is hashed of them. */
        List<Leaf> formations(List<Formation> formations);

        /** Adds applicants, numbered on from those that are there; gives what is hashed of them. */
        List<Leaf> register(List<Applicant> applicants, int entry);

        /** Decides on a selection of undecided ones; gives what is hashed of them. */
        List<Leaf> decide(Selection selection, String step, String outcome, String reason, int entry);

        /** Takes the judgements of an entry back; gives what is hashed of them. */
        List<Leaf> takeBack(int entry);

        /** Changes nothing; gives what is hashed of all applicants where they go over to another version as they stand. */
        List<Leaf> asTheyStand(int entry);
    }
}
