package id.talaksana.api.rounds.objections;

import java.time.Instant;
import java.util.List;

/**
 * What an applicant may object to.
 *
 * @param contestable whether the document lets anybody object
 * @param rule what the document says of it; null: nothing for all of the service
 * @param open what one may object to now; null: nothing
 * @param objections the own ones, the first one first
 */
public record OwnStanding(boolean contestable, String rule, OpenPeriod open, List<OwnObjection> objections) {
    public OwnStanding {
        objections = List.copyOf(objections);
    }

    /**
     * A period that is open to the applicant.
     *
     * @param from when it began; null: not known
     * @param until null: as long as its step
     * @param place where one objects, if not here; null: here
     * @param outcome the own outcome, in the document's words
     * @param reasons that were recorded for it, each of which is to be contested
     */
    public record OpenPeriod(
            String period, Instant from, Instant until, String place, String outcome, List<String> reasons) {
        public OpenPeriod {
            reasons = List.copyOf(reasons);
        }
    }
}
