package id.talaksana.distribution.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What came back for a request.
 *
 * @param status 0 when the connection broke before an answer
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public static final Answer NONE = new Answer(0, null, null);

    public boolean isSuccess() {
        return status == 200 || status == 201;
    }

    public boolean isProblem() {
        return "application/problem+json".equals(header("Content-Type"))
                && body.path("status").asInt() == status;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
