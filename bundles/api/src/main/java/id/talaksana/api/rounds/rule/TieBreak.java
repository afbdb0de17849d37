package id.talaksana.api.rounds.rule;

import java.util.List;

/**
 * One level of the order in which ties are broken.
 *
 * <p>SKD: TKP, TIU, TWK (PermenPANRB 6/2024 as quoted, S+). Final of CPNS: SKD, TKP, TIU, TWK, IPK or the diploma's average for
 * SMA, older age (PermenPANRB 6/2024 Ps 45(4) as quoted, S+). PPPK: technical, managerial and social-cultural, interview,
 * older age (Ps 47(3), S). What follows when all levels are equal is not laid down (D): the ranking asks.
 */
public sealed interface TieBreak {

    /**
     * The higher score is better.
     *
     * @param scores the first of these that an applicant has is the one, such as IPK, else the diploma's average
     */
    record Higher(List<String> scores) implements TieBreak {
        public Higher {
            scores = List.copyOf(scores);
        }
    }

    /** Who was born earlier is better. */
    record Older() implements TieBreak {}
}
