package id.talaksana.core.rounds.results;

import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands of a round's outcomes once accepted objections are corrected.
 *
 * @param corrected outcomes that come to stand, by steps, then registration numbers
 * @param answers the outcomes to which answers led, likewise; those that were corrected before are among them
 */
public record CorrectedOutcomes(Map<String, Map<String, String>> corrected, Map<String, Map<String, String>> answers) {

    /** With further ones of a step. */
    public CorrectedOutcomes with(String step, Map<String, String> further) {
        Map<String, Map<String, String>> all = new HashMap<>(corrected);
        Map<String, String> ofStep = new HashMap<>(all.getOrDefault(step, Map.of()));
        ofStep.putAll(further);
        all.put(step, ofStep);
        return new CorrectedOutcomes(all, answers);
    }

    /** What stands of one at a step; null: nothing. */
    String of(Judged one, String step) {
        String its = corrected.getOrDefault(step, Map.of()).get(one.applicant().registration());
        return its != null ? its : judged(one, step);
    }

    /** Whether what stands of one at a step is what an answer led to. */
    boolean isAnswer(Judged one, String step) {
        String answer = answers.getOrDefault(step, Map.of()).get(one.applicant().registration());
        return answer != null && answer.equals(of(one, step));
    }

    private static String judged(Judged one, String step) {
        return one.judgements().stream()
                .filter(judgement -> judgement.step().equals(step))
                .map(Judgement::outcome)
                .findFirst()
                .orElse(null);
    }
}
