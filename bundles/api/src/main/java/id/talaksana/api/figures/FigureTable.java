package id.talaksana.api.figures;

import java.time.Instant;
import java.util.List;

/**
 * Figures beside each other.
 *
 * @param countedAt when what is open was counted; of several agencies when it was for the one that waits longest; null: never yet
 * @param figures by agency, service, or in the order of ids by step
 */
public record FigureTable(ReportingPeriod period, Instant countedAt, List<Figure> figures) {
    public FigureTable {
        figures = List.copyOf(figures);
    }
}
