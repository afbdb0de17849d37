package id.talaksana.api.rounds;

/**
 * One who applies in a round.
 *
 * @param number counts the applicants of the round from 1 in the order in which they came in
 * @param registration the registration number (<em>nomor peserta</em>) that the source gives, unique in the round
 * @param name as the source writes it
 * @param nik 16 digits (<em>Nomor Induk Kependudukan</em>); null where the source has none
 * @param formation id of the {@link Formation} that is applied for; null where the round has none
 * @param track id of the track (CPNS, PPPK) in the definition; null: all
 */
public record Applicant(int number, String registration, String name, String nik, String formation, String track) {
    /** Longest registration number, in characters. */
    public static final int MAX_REGISTRATION = 64;
    /** Longest name, in characters. */
    public static final int MAX_NAME = 200;

    /** The same under a number. */
    public Applicant numbered(int its) {
        return new Applicant(its, registration, name, nik, formation, track);
    }
}
