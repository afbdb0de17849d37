package id.talaksana.api.rounds.ranking;

/**
 * What a ranking says of an applicant. The codes are those that BKN prints (S+); who moves has the code of the source.
 */
public enum Verdict {
    /** Among the places of a cut. */
    GOES_ON("P/L"),
    /** Met the passing grade, and is not among the places. */
    PASSED("P"),
    /** Below the passing grade. */
    BELOW_GRADE("TL"),
    /** Was not there, or did not take a part. */
    ABSENT("TH"),
    /** Does not meet a requirement, or was knocked out by a part. */
    INELIGIBLE("TMS"),
    /** Has a seat of the own formation. */
    PLACED("L"),
    /** Has a seat of another formation. */
    MOVED(null),
    /** Ranked, and without a seat. */
    NOT_PLACED("TL"),
    /** In a tie that the rule does not break. */
    UNDECIDED("undecided");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** As it is printed; null for who moves. */
    public String code() {
        return code;
    }

    /** Whether it has a place in the order. */
    public boolean ranked() {
        return this != BELOW_GRADE && this != ABSENT && this != INELIGIBLE;
    }
}
