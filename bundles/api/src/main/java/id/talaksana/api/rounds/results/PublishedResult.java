package id.talaksana.api.rounds.results;

import id.talaksana.api.definition.selection.RankedOutcomes;
import id.talaksana.api.definition.selection.RuleBasis;
import id.talaksana.api.rounds.Formation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A result as anybody can work it out again: nobody's name, number or date of birth is in it.
 *
 * @param format {@link #FORMAT}
 * @param round the round's case
 * @param entry number of the result in its record
 * @param kind what was worked out, as a file of rankings calls it
 * @param rule likewise
 * @param applicants in the order of their pseudonyms
 * @param seal digest of rule, seats and what went in of each applicant
 * @param root Merkle root over the lines of applicants, then the seats
 */
public record PublishedResult(
        String format,
        String agency,
        String round,
        int entry,
        Instant at,
        String step,
        String kind,
        Map<String, Object> rule,
        List<RuleBasis> basis,
        RankedOutcomes outcomes,
        List<Formation> formations,
        List<Salted> applicants,
        String seal,
        String root) {
    /** The form of this file. */
    public static final String FORMAT = "talaksana-result-1";

    public PublishedResult {
        basis = List.copyOf(basis);
        formations = List.copyOf(formations);
        applicants = List.copyOf(applicants);
    }

    /**
     * A line with what it is hashed with.
     *
     * @param salt 32 hexadecimal digits
     */
    public record Salted(String salt, RankedLine line) {}
}
