package id.talaksana.api.rounds;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One who applies in a round.
 *
 * @param number counts the applicants of the round from 1 in the order in which they came in
 * @param registration the registration number (<em>nomor peserta</em>) that the source gives, unique in the round
 * @param name as the source writes it
 * @param nik 16 digits (<em>Nomor Induk Kependudukan</em>), unique in the round; null where the source has none
 * @param email where they are told by mail what concerns them; null: they are not. It is on no record, in no announcement and
 *     in no published bundle
 * @param formation id of the {@link Formation} that is applied for; null where the round has none
 * @param track id of the track (CPNS, PPPK) in the definition; null: all
 * @param invited whether the agency invited them (<em>diundang</em>), instead of that they applied by themselves
 * @param attributes what else the definition wants to know of each, by its id, as ISO 8601 and with points before decimals
 */
public record Applicant(
        int number,
        String registration,
        String name,
        String nik,
        String email,
        String formation,
        String track,
        boolean invited,
        Map<String, String> attributes) {
    /** Longest registration number, in characters. */
    public static final int MAX_REGISTRATION = 64;
    /** Longest name, in characters. */
    public static final int MAX_NAME = 200;
    /** Longest e-mail address, in characters (RFC 5321). */
    public static final int MAX_EMAIL = 254;

    public Applicant {
        attributes = attributes == null || attributes.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** The same under a number. */
    public Applicant numbered(int its) {
        return new Applicant(its, registration, name, nik, email, formation, track, invited, attributes);
    }
}
