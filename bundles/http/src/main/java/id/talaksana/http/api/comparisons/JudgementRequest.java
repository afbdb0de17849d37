package id.talaksana.http.api.comparisons;

/**
 * Body of the request that judges a step.
 *
 * @param step of this service; may be absent where only the other one has it
 * @param counterpart step of the other service; absent where it has none
 * @param match matched, presumed or none
 * @param remark may be absent
 * @param seen number of the judgement that stood when the step was looked at; absent: whichever
 */
public record JudgementRequest(String step, String counterpart, String match, String remark, Integer seen) {}
