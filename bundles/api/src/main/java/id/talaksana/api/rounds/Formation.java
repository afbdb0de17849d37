package id.talaksana.api.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Seats (<em>formasi</em>) that are filled by one ranking.
 *
 * @param id what applicants name
 * @param seats how many, 0 or more
 * @param need the general need or a special group (<em>jenis kebutuhan</em>); null where nobody moves
 * @param location where the seats are; null where nobody moves
 * @param position the position with its education, within which one may move; null: all of the round are alike
 * @param attributes what else the definition wants to know of each, by its id, such as codes of education programmes
 * @param decree what laid them down; null where nothing is said of it
 */
public record Formation(
        String id,
        int seats,
        String need,
        String location,
        String position,
        Map<String, String> attributes,
        Decree decree) {
    public Formation {
        attributes = attributes == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** As rankings see them. */
    public Formation(String id, int seats, String need, String location, String position) {
        this(id, seats, need, location, position, Map.of(), null);
    }

    /**
     * All of it, in an order that is fixed: it is hashed. One without attributes and decree says no more than such ones always
     * did.
     */
    public List<String> said() {
        List<String> said = new ArrayList<>(Arrays.asList(id, Integer.toString(seats), need, location, position));
        if (decree != null || !attributes.isEmpty()) {
            said.add(decree == null ? null : decree.number());
            said.add(decree == null ? null : decree.date().toString());
            attributes.forEach((attribute, value) -> said.add(attribute + "=" + value));
        }
        return said;
    }

    /** The same, laid down by a decree. */
    public Formation by(Decree its) {
        return new Formation(id, seats, need, location, position, attributes, its);
    }

    /** A decision on seats (<em>keputusan penetapan kebutuhan</em>). */
    public record Decree(String number, LocalDate date) {
        /** Longest number, in characters. */
        public static final int MAX_NUMBER = 200;
    }
}
