package id.talaksana.api.rounds.rule;

import java.util.Set;

/**
 * From where a vacant seat may be filled when its own applicants have run out, and the code of who moves so.
 *
 * <p>Same position and education, another need at the same place, then another place (PermenPANRB 6/2024 Ps 47(4) for PPPK, S;
 * for CPNS as quoted by the press, S). The codes are data of the round: L-1 and L-2 in most, U-1, U-3 and E-1 to E-3 where
 * general and special seats are told apart, and with other meanings in Papua (S). Who is served first when several formations
 * want the same applicant is not laid down (D): the round's own order of formations is kept.
 *
 * @param code such as L-1
 * @param into needs whose vacant seats are filled so; empty: all
 * @param need of the applicant's formation, compared with that of the seat
 * @param location likewise
 */
public record MoveSource(String code, Set<String> into, Relation need, Relation location) {
    public MoveSource {
        into = Set.copyOf(into);
    }

    /** How one formation's side is to the other's. */
    public enum Relation {
        SAME,
        OTHER,
        ANY
    }
}
