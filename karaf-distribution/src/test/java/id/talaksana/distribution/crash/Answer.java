package id.talaksana.distribution.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What came back for a request.
 *
 * @param status 0 when the connection broke before an answer
 */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    static final Answer NONE = new Answer(0, null, null);

    boolean isSuccess() {
        return status == 200 || status == 201;
    }

    boolean isProblem() {
        return "application/problem+json".equals(header("Content-Type"))
                && body.path("status").asInt() == status;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
