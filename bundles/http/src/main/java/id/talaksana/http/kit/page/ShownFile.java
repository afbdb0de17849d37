package id.talaksana.http.kit.page;

import id.talaksana.api.complaints.Enclosure;
import id.talaksana.http.kit.problem.ProblemType;
import java.util.Map;

/** A file that people sent, as browsers get it: pictures and PDF to look at, whatever else is to be kept. */
public final class ShownFile {
    /** Nothing in it is carried out, whatever it says. */
    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
            + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private ShownFile() {}

    public static PageAnswer of(Enclosure file) {
        boolean seen = file.mediaType().startsWith("image/") || file.mediaType().equals("application/pdf");
        String text = file.mediaType().startsWith("text/") ? ";charset=UTF-8" : "";
        return new PageAnswer(200, file.mediaType() + text, file.content(), PageAnswer.Keep.NEVER, Map.of())
                .with(Delivery.CSP, POLICY)
                .with("Content-Disposition", (seen ? "inline" : "attachment") + "; filename=\"" + file.name() + "\"");
    }

    /** The number of a file in an address. */
    public static int number(String written) {
        if (!written.matches("[1-9][0-9]{0,4}")) {
            throw ProblemType.NOT_FOUND.exception();
        }
        return Integer.parseInt(written);
    }
}
