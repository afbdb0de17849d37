package id.talaksana.api.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requirements.DueMove;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.util.List;
import java.util.Map;

/** What applicants have handed in; what is written belongs to the transaction that makes the entry. */
public interface RequirementStore {
    /** What was found last of some applicants, by their numbers. */
    Map<Integer, List<RequirementMark>> marks(Scope scope, CaseId id, List<Integer> applicants);

    /**
     * Notes what was found.
     *
     * @param found requirements' ids by applicants' numbers
     * @return what is hashed of them
     */
    List<Leaf> mark(CaseId id, Map<Integer, List<String>> found, RequirementMark.State state, String reason, int entry);

    /** What is due at another step. */
    List<DueMove> moved(Scope scope, CaseId id);

    /** Makes a requirement due at another step; gives what is hashed of it. */
    List<Leaf> move(CaseId id, DueMove move);
}
