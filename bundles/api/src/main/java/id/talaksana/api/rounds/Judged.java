package id.talaksana.api.rounds;

import java.util.List;

/**
 * An applicant with all that was decided on them so far.
 *
 * @param judgements in the order of their entries
 */
public record Judged(Applicant applicant, List<Judgement> judgements) {
    public Judged {
        judgements = List.copyOf(judgements);
    }
}
