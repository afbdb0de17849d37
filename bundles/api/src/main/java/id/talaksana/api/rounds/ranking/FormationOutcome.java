package id.talaksana.api.rounds.ranking;

/**
 * What became of a formation's seats.
 *
 * @param formation which
 * @param taken how many go on, or have a seat
 * @param held whether a vacant seat waits, since who would move into it is in a tie that people have to break
 */
public record FormationOutcome(String formation, int taken, boolean held) {}
