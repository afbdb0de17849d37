package id.talaksana.api.rounds.objections;

import java.time.Instant;
import java.util.List;

/**
 * Which objections of a round. Null members do not restrict.
 *
 * @param period id of the step in which they are heard
 * @param state how far they have come
 * @param formation only of applicants for this formation
 * @param dueBefore only those that wait and are due before
 * @param numbers only these; null: all
 * @param objectors only of those who object under these registration numbers; null: all
 */
public record ObjectionQuery(
        String period,
        ObjectionState state,
        String formation,
        Instant dueBefore,
        List<Integer> numbers,
        List<String> objectors) {
    /** Most {@link #numbers} and {@link #objectors}. */
    public static final int MOST = 1_000;

    public ObjectionQuery {
        numbers = numbers == null ? null : List.copyOf(numbers);
        objectors = objectors == null ? null : List.copyOf(objectors);
    }

    /** All of a period. */
    public static ObjectionQuery of(String period) {
        return new ObjectionQuery(period, null, null, null, null, null);
    }

    /** The same in one state. */
    public ObjectionQuery in(ObjectionState its) {
        return new ObjectionQuery(period, its, formation, dueBefore, numbers, objectors);
    }

    /** The same of these objectors. */
    public ObjectionQuery by(List<String> these) {
        return new ObjectionQuery(period, state, formation, dueBefore, numbers, these);
    }
}
