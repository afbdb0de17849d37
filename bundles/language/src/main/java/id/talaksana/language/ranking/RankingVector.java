package id.talaksana.language.ranking;

import id.talaksana.api.rounds.ranking.Ranking;
import java.util.List;

/**
 * One ranking of a file.
 *
 * @param id its name
 * @param kind in whose form the outcome is written
 * @param ranking what is worked out
 * @param unread keys of the rule that nothing reads
 */
public record RankingVector(String id, Kind kind, Ranking ranking, List<String> unread) {

    /** The kinds of ranking. */
    public enum Kind {
        /** Who goes on from SKD to SKB. */
        SKD_CUT("skd-cut"),
        /** SKD and SKB to one final, and the seats. */
        INTEGRATION("integration"),
        /** The same, then vacant seats from other formations. */
        MOVED("moved"),
        PPPK("pppk"),
        /** Open selection for a senior executive post. */
        JPT("jpt");

        final String name;

        Kind(String name) {
            this.name = name;
        }
    }
}
