package id.talaksana.http.central.figures;

import id.talaksana.api.figures.Figure;

/**
 * A row of figures.
 *
 * @param name what it is about, in the document's words
 * @param address of the page that tells more; null: none does
 * @param longest the longest time of all rows, in minutes of work; 0: none has any
 */
public record FigureRow(Figure figure, String name, String address, int longest) {
    private static final double WIDTH = 100;

    /** How long a bar a time makes of a hundred. */
    public double bar(Integer minutes) {
        return minutes == null || longest == 0 ? 0 : Math.round(WIDTH * 10 * minutes / longest) / 10.0;
    }
}
