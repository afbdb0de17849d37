package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import java.util.List;

/**
 * Who acts in a procedure (pelaksana).
 *
 * @param id slug, unique within the service; officers hold actors by this id
 * @param external true for a party outside the agency, such as BKN or the applicant: an officer of the agency records
 *     its deed, so an external actor may be held by officers too
 * @param applicant true for whoever applies: an account that holds nobody else is no officer's, and does and sees only the
 *     cases that it opened itself
 * @param column whether the document's table has a column for it though it does no step
 * @param members posts that make up a team, in the document's words
 */
public record Actor(
        String id,
        Sourced<String> name,
        boolean external,
        boolean applicant,
        boolean column,
        List<Sourced<String>> members,
        String note) {
    public Actor {
        members = Lists.copy(members);
    }
}
