package id.talaksana.api.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.util.List;
import java.util.Map;

/** Second verdicts on applicants of rounds. */
public interface RecheckStore {

    /** Gives everything that was ever decided at a step, by applicants' numbers and entries. */
    void eachDecided(Scope scope, CaseId id, String step, Taker taker);

    /** What was decided at a step on these applicants, by numbers and entries; what was taken back is in it. */
    List<Decided> decided(Scope scope, CaseId id, String step, List<Integer> applicants);

    /** All second verdicts of a step and what settled them, by applicants' numbers. */
    List<Given> given(Scope scope, CaseId id, String step);

    /**
     * Writes second verdicts, or what settles them, in the transaction that makes the entry.
     *
     * @param firsts the first verdict's outcome, by applicants' numbers
     * @param said what is written of each of them
     * @return what is hashed of them, and of what the entry has put in place of the first verdict
     */
    List<Leaf> give(CaseId id, Map<Integer, String> firsts, Saying said);

    /** Takes one decision: on whom, by which entry, and whether it stands. */
    interface Taker {
        void take(int applicant, int entry, boolean stands);
    }

    /** One decision. */
    record Decided(int applicant, String registration, String name, int entry, String outcome, String reason) {}

    /**
     * A second verdict, or what settled it.
     *
     * @param settles whether it settles
     * @param first the first verdict's outcome
     */
    record Given(int applicant, boolean settles, int entry, String outcome, String reason, String first) {}

    /** What one entry says of several applicants. */
    record Saying(String step, boolean settles, String outcome, String reason, int entry) {}
}
