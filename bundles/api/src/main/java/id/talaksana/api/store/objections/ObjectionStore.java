package id.talaksana.api.store.objections;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.scores.ScoreStore.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objections in the database. What changes them is called within the round's transaction, under the number of the entry that
 * tells of it, and gives what is hashed of each.
 */
public interface ObjectionStore {
    /** By number. */
    ObjectionPage list(Scope scope, CaseId id, ObjectionQuery query, int after, int limit);

    /** How many there are. */
    long count(Scope scope, CaseId id, ObjectionQuery query);

    /** Adds objections, numbered on from those that are there. Who objected in the same period before is left out. */
    List<Leaf> file(CaseId id, List<Filed> filed, int entry);

    /** Brings all of a set from one state to another. */
    List<Leaf> move(CaseId id, ObjectionQuery set, Step step, int entry);

    /**
     * Puts other outcomes in the place of those that accepted objections contest, where these still stand.
     *
     * @param period id of the step in which they were heard
     * @param anew what others have since a ranking was worked out anew, by steps, then applicants' numbers
     * @return first what objections corrected, then what the ranking did
     */
    List<Leaf> correct(CaseId id, String period, int entry, Map<String, Map<Integer, Said>> anew);

    /** What stood at a step on an applicant when an entry was made. */
    Optional<Judgement> stoodAt(Scope scope, CaseId id, String step, int applicant, int entry);

    /**
     * An objection that comes in.
     *
     * @param applicant number of whose outcome is objected to
     * @param objector number of who objects
     * @param contested number of the entry with which it was decided
     */
    record Filed(
            String period,
            String step,
            int applicant,
            int objector,
            String outcome,
            String reason,
            int contested,
            String text,
            Instant dueAt) {}

    /**
     * A step of objections.
     *
     * @param outcome to which an accepted one leads; null: none
     * @param letter null: none
     */
    record Step(ObjectionState to, String outcome, String reason, CitedLetter letter) {}
}
