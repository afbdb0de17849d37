package id.talaksana.api.migrations;

import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.catalogue.RoundForecast;
import java.util.List;
import java.util.Map;

/**
 * What became of the cases that were to move, or would become of them.
 *
 * @param toVersion the version moved to
 * @param done false after a dry run
 * @param fates how many cases have which fate
 * @param cases the fate of each, at most {@link id.talaksana.api.catalogue.Plan#MOST_CASES}; those that stop the move first
 * @param rounds of those that are rounds, what became of their applicants
 */
public record Migration(
        String agency,
        String toVersion,
        String toDigest,
        boolean done,
        Map<Fate, Long> fates,
        List<Forecast> cases,
        List<RoundForecast> rounds) {
    public Migration {
        cases = List.copyOf(cases);
        rounds = List.copyOf(rounds);
    }
}
