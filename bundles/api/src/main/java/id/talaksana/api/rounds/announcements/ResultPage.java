package id.talaksana.api.rounds.announcements;

import java.util.List;

/**
 * A page of an announced list, in the order of the applicants' numbers.
 *
 * @param number from 1
 * @param of how many pages there are, at least 1
 * @param total how many lines there are on all of them
 */
public record ResultPage(List<AnnouncedLine> lines, int number, int of, int total) {
    /** Longest page. */
    public static final int MAX_SIZE = 1_000;

    public ResultPage {
        lines = List.copyOf(lines);
    }
}
