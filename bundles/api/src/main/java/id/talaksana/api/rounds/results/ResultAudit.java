package id.talaksana.api.rounds.results;

import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/** Works a published result out again and compares. */
public interface ResultAudit {
    /**
     * What does not hold.
     *
     * @param rule what the published rule says
     * @param proof of one applicant; null: none is looked at
     */
    List<Fault> faults(PublishedResult result, StatedRule rule, ResultProof proof);

    /** What can be found wrong, each by a check of its own. */
    enum Check {
        /** What went in, or the rule, is not what was sealed. */
        SEAL,
        /** Ranking it again comes to something else. */
        RANKING,
        /** Somebody better placed is left out, seats stay empty, or a tie is torn apart. */
        PROPERTIES,
        /** What is decided does not follow from the ranking. */
        OUTCOMES,
        /** The lines are not those under the record's root. */
        ROOT,
        /** The applicant's proof does not lead from the line to the root. */
        PROOF
    }

    /** Something that does not hold. */
    record Fault(Check check, Text words) {}
}
