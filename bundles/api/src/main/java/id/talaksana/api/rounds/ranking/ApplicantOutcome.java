package id.talaksana.api.rounds.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Fraction;

/**
 * Where an applicant stands.
 *
 * @param applicant who
 * @param score what is compared, exact; null for who was not there or is ineligible from the beginning
 * @param rank in the own formation, 1, 2, 2, 4; 0 for who is not ranked
 * @param verdict what follows
 * @param placed the formation whose seat it is; null: none
 * @param movedBy the code of the source; null for who does not move
 */
public record ApplicantOutcome(
        Candidate applicant, Fraction score, int rank, Verdict verdict, String placed, String movedBy) {

    /** The verdict as it is printed. Where classes count, seats are told with them (R2/L), and their lack by the class alone. */
    public String code() {
        String rankClass = applicant.rankClass();
        return switch (verdict) {
            case PLACED -> rankClass == null ? verdict.code() : rankClass + "/" + verdict.code();
            case MOVED -> rankClass == null ? movedBy : rankClass + "/" + movedBy;
            case NOT_PLACED -> rankClass == null ? verdict.code() : rankClass;
            default -> verdict.code();
        };
    }
}
