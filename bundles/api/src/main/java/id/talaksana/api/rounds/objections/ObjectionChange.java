package id.talaksana.api.rounds.objections;

import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/**
 * What a deed does, or would do.
 *
 * @param count on how many it acts
 * @param leftOut what it leaves out, and why
 * @param leavingOut how many it leaves out
 * @param differences whose outcome is another one afterwards; of others' too, where a ranking is worked out anew
 * @param consequences what else is to be done, such as where a later step has been closed
 * @param entry the entry that it made; null: it was a preview, or there was nothing to do
 */
public record ObjectionChange(
        int count,
        List<LeftOut> leftOut,
        int leavingOut,
        List<Difference> differences,
        List<Text> consequences,
        RoundEntry entry) {
    public ObjectionChange {
        leftOut = List.copyOf(leftOut);
        differences = List.copyOf(differences);
        consequences = List.copyOf(consequences);
    }

    /**
     * An applicant with another outcome.
     *
     * @param objection number of the objection; null: changed since another one's was accepted
     */
    public record Difference(String registration, String step, String before, String after, Integer objection) {}
}
