package id.talaksana.api.rounds.rule;

/**
 * How far down the order one gets, and where to.
 *
 * <p>From SKD to SKB at most three times the seats go on, and an unbreakable tie at the last place goes on whole (PermenPANRB
 * 6/2024 as quoted; BKN's worked example of 2020; S+). Of a tie for the last seat itself nothing is laid down (D). Of a JPT's
 * best, the appointing authority chooses any of three (S).
 *
 * @param to what a place is
 * @param factor places for each seat, 1 or more
 * @param atBoundary what becomes of a tie across the last place
 */
public record Cut(Goal to, int factor, AtBoundary atBoundary) {
    /** The seats themselves. */
    public static final Cut SEATS = new Cut(Goal.SEAT, 1, AtBoundary.ASK);

    /** How many places there are. */
    public long places(int seats) {
        return (long) seats * factor;
    }

    /** What a place is. */
    public enum Goal {
        NEXT_STAGE,
        SEAT
    }

    /** What becomes of a tie across the last place. */
    public enum AtBoundary {
        /** All of them get there. */
        ALL,
        /** None is chosen: people decide. */
        ASK
    }
}
