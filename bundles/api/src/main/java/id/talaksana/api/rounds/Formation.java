package id.talaksana.api.rounds;

import java.util.Arrays;
import java.util.List;

/**
 * Seats (<em>formasi</em>) that are filled by one ranking.
 *
 * @param id what applicants name
 * @param seats how many, 0 or more
 * @param need the general need or a special group (<em>jenis kebutuhan</em>); null where nobody moves
 * @param location where the seats are; null where nobody moves
 * @param position the position with its education, within which one may move; null: all of the round are alike
 */
public record Formation(String id, int seats, String need, String location, String position) {
    /** All of it, in an order that is fixed: it is hashed. */
    public List<String> said() {
        return Arrays.asList(id, Integer.toString(seats), need, location, position);
    }
}
