package id.talaksana.api.rounds.sessions;

/**
 * Who takes part in a session.
 *
 * @param applicant number within the round
 * @param session its number
 * @param attendance null: not recorded yet
 * @param reason why somebody was not there; null: none, or was there
 */
public record Participant(
        int applicant,
        int session,
        String registration,
        String name,
        String formation,
        Attendance attendance,
        String reason) {}
