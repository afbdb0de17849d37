package id.talaksana.api.rounds.sessions;

import java.util.List;

/**
 * A page of participants, in the order in which they came into the round.
 *
 * @param next after which applicant's number the next page begins; null: this is the last one
 */
public record ParticipantPage(List<Participant> participants, Integer next) {
    public ParticipantPage {
        participants = List.copyOf(participants);
    }
}
