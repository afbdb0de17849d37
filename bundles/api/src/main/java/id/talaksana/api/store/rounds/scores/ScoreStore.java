package id.talaksana.api.store.rounds.scores;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.scores.ScoreSheet;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores and results in the database. What writes is called within the change of a {@link id.talaksana.api.store.rounds.RoundStore}
 * and is a part of its transaction.
 */
public interface ScoreStore {
    /**
     * Sheets of a round, by applicants' numbers, then entries.
     *
     * @param applicant whose; null: everybody's
     */
    List<ScoreSheet> sheets(Scope scope, CaseId round, Integer applicant);

    /** Adds sheets; gives what is hashed of them. */
    List<Leaf> enter(CaseId round, int entry, List<ScoreSheet> sheets);

    /** Keeps a result; gives what is hashed of it: its lines, then its seats. */
    List<Leaf> keep(CaseId round, int entry, List<Line> lines, List<Formation> formations);

    /** The lines of a result in their order. */
    List<Line> lines(Scope scope, CaseId round, int entry);

    /** An applicant's line of the newest result, or of a given one. */
    Optional<Line> line(Scope scope, CaseId round, Integer entry, int applicant);

    /** How many a result ranks for a formation. */
    int ranked(Scope scope, CaseId round, int entry, String formation);

    /** The seats of a result in the order in which they were ranked for. */
    List<Formation> formations(Scope scope, CaseId round, int entry);

    /** On how many would be decided by a result at its step. */
    int undecided(Scope scope, CaseId round, String step, int result);

    /** Gives everybody of a result who is undecided at its step their outcome; gives what is hashed of them. */
    List<Leaf> decide(CaseId round, String step, int result, int entry);

    /** Decides anew on some at a step; gives what is hashed of them: what no longer stands, then what does. */
    List<Leaf> replace(CaseId round, String step, int entry, Map<Integer, Said> said);

    /**
     * What is decided on one.
     *
     * @param outcome id of an outcome
     */
    record Said(String outcome, String reason) {}

    /**
     * A line of a result.
     *
     * @param entry number of the result
     * @param place from 1, in the order of the pseudonyms
     * @param applicant the applicant's number
     */
    record Line(int entry, int place, int applicant, RankedLine line) {}
}
