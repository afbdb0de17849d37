package id.talaksana.api.rounds.requests;

import java.util.List;

/**
 * A page of requests, in the order of applicants, with how far all of the step are.
 *
 * @param step id of the step that asks
 * @param tallies how many stand where
 * @param next after which applicant's number the next page begins; null: this is the last one
 */
public record RequestPage(String step, List<Tally> tallies, List<AgencyRequest> requests, Integer next) {
    public RequestPage {
        tallies = List.copyOf(tallies);
        requests = List.copyOf(requests);
    }

    /** How many requests stand so. */
    public record Tally(AgencyRequest.State state, long count) {}
}
