package id.talaksana.http.api.figures;

import id.talaksana.http.kit.request.OfferedForms;
import id.talaksana.http.kit.table.FigureCsv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Figures as JSON or CSV, as asked for. */
final class FigureAnswer {
    private static final OfferedForms<String> FORMATS = new OfferedForms<>(List.of(
            new OfferedForms.Form<>(MediaType.APPLICATION_JSON, "json", MediaType.APPLICATION_JSON),
            new OfferedForms.Form<>(FigureCsv.MEDIA_TYPE, "csv", FigureCsv.MEDIA_TYPE)));

    private FigureAnswer() {}

    static Response of(Object figures, Supplier<String> csv, String name, String format, HttpHeaders headers) {
        Response.ResponseBuilder answer = FORMATS.chosen(format, headers).equals(FigureCsv.MEDIA_TYPE)
                ? Response.ok(csv.get().getBytes(StandardCharsets.UTF_8), FigureCsv.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                : Response.ok(figures, MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
