package id.talaksana.http.api.figures;

import id.talaksana.api.figures.FigureTable;
import id.talaksana.http.kit.table.FigureCsv;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** The same in which form it is wanted. */
public final class FigureRequest extends PeriodRequest {
    @QueryParam("format")
    private String format;

    @Context
    private HttpHeaders headers;

    /** @param name of a file */
    Response answer(FigureTable table, String name) {
        return FigureAnswer.of(table, () -> FigureCsv.of(table), name, format, headers);
    }
}
