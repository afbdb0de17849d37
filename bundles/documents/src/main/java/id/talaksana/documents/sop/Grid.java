package id.talaksana.documents.sop;

import id.talaksana.documents.paper.Face;
import java.util.ArrayList;
import java.util.List;

/** The columns of the activity table, and the texts of its rows in lines that fit. */
final class Grid {
    static final double TEXT = 7;
    static final double LEADING = 8.6;
    static final double PAD = 3;
    /** Shares of the columns that are not actors', in the order of the texts. */
    private static final double[] WIDE = {20, 150, 75, 48, 75, 130};

    private static final double[] NARROW = {18, 120, 58, 44, 58, 96};
    private static final int TIME = 3;
    private static final int NOTE = 5;
    /** The share of a column that is none of these. */
    private static final double FURTHER = 40;
    /** What a span of days needs more than a duration, and those columns on both sides have to spare. */
    private static final double DATES = 26;

    private final double left;
    private final double[] fixed;
    private final double actor;
    private final int actors;
    private final int further;

    /**
     * @param width of the whole table
     * @param further how many further columns the quality standard has
     * @param dated whether steps have days of their own
     */
    Grid(double left, double width, int actors, int further, boolean dated) {
        this.left = left;
        this.actors = actors;
        this.further = further;
        double[] shares = shares(actors > 5 ? NARROW : WIDE, further);
        if (dated) {
            shares[TIME] += DATES;
            shares[TIME - 1] -= DATES / 2;
            shares[TIME + 1] -= DATES / 2;
        }
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        this.actor = Math.min(90, (width - sum) / actors);
        // What few actors leave is the texts'.
        double rest = width - actor * actors - shares[0];
        fixed = shares.clone();
        for (int i = 1; i < fixed.length; i++) {
            fixed[i] = shares[i] * rest / (sum - shares[0]);
        }
    }

    /** Further columns stand before the last; the long texts make room for them. */
    private static double[] shares(double[] usual, int further) {
        double[] shares = new double[usual.length + further];
        for (int i = 0; i < shares.length; i++) {
            double share = i < NOTE ? usual[i] : i < shares.length - 1 ? FURTHER : usual[NOTE];
            boolean room = i > 0 && i != TIME && (i < NOTE || i == shares.length - 1);
            shares[i] = room ? share * (1 - Math.min(further, 4) * 0.1) : share;
        }
        return shares;
    }

    /** The left edge of a column: number, activity, then actors, then the rest; one more is the right edge. */
    double x(int column) {
        double x = left;
        for (int i = 0; i < column; i++) {
            x += width(i);
        }
        return x;
    }

    double width(int column) {
        if (column < 2) {
            return fixed[column];
        }
        return column < 2 + actors ? actor : fixed[column - actors];
    }

    int columns() {
        return 6 + further + actors;
    }

    /** The place in the table of the n-th text. */
    int column(int text) {
        return text < 2 ? text : text + actors;
    }

    double middle(int actorColumn) {
        return x(2 + actorColumn) + actor / 2;
    }

    double actorWidth() {
        return actor;
    }

    double actorsLeft() {
        return x(2);
    }

    double actorsRight() {
        return x(2 + actors);
    }

    /** The texts in lines that fit their columns. */
    List<List<String>> lines(List<String> texts) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(Face.REGULAR.wrap(texts.get(i), TEXT, width(column(i)) - 2 * PAD));
        }
        return lines;
    }

    /** The height that these lines need. */
    static double height(List<List<String>> lines) {
        return height(lines.stream().mapToInt(List::size).max().orElse(1));
    }

    /** The height of so many lines. */
    static double height(int lines) {
        return lines * LEADING + 2 * PAD + 1;
    }
}
