package id.talaksana.api.catalogue;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;
import java.util.Map;

/**
 * What would become of a round and of what goes on in it, if it went over to another version.
 *
 * @param applicants how many there are
 * @param before where they are under the version of now, by the steps that decide on each
 * @param after where they would be under the other one
 * @param announcements how many are made and not released yet
 * @param letters how many are not complete yet
 * @param requests how many wait for another agency
 * @param objections how many wait for an answer or a correction
 * @param windows steps with other dates there
 * @param withoutPlace how many applicants have no place there
 * @param examples of those at most {@link #MOST_TOLD}
 * @param inTheWay what else has no place there: then it cannot go over
 */
public record RoundForecast(
        CaseId id,
        long applicants,
        List<Standing> before,
        List<Standing> after,
        long announcements,
        long letters,
        long requests,
        long objections,
        List<MovedWindow> windows,
        long withoutPlace,
        List<WithoutPlace> examples,
        List<Text> inTheWay) {
    /** Most applicants without a place who are named. */
    public static final int MOST_TOLD = 100;

    public RoundForecast {
        before = List.copyOf(before);
        after = List.copyOf(after);
        windows = List.copyOf(windows);
        examples = List.copyOf(examples);
        inTheWay = List.copyOf(inTheWay);
    }

    /** Whether everybody and everything has a place there. */
    public boolean fits() {
        return withoutPlace == 0 && inTheWay.isEmpty();
    }

    /**
     * How many applicants a step has.
     *
     * @param undecided on how many it has to decide yet
     * @param outcomes how many have which
     */
    public record Standing(String step, long undecided, Map<String, Long> outcomes) {}

    /** The dates of a step now and there; either may be null. */
    public record MovedWindow(String step, StepWindow before, StepWindow after) {}

    /**
     * An applicant without a place.
     *
     * @param step where something was decided that the other version does not know so
     */
    public record WithoutPlace(String registration, String step, String outcome, Text reason) {}
}
