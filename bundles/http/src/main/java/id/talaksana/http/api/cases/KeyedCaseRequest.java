package id.talaksana.http.api.cases;

import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.HeaderParam;

/** Who asks for something to be done to which case. */
public final class KeyedCaseRequest extends CaseRequest {
    @HeaderParam(Parameters.IDEMPOTENCY_KEY)
    private String requestKey;

    /** By which it is done once; null: the request has none. */
    public String key() {
        return Parameters.requestKey(requestKey);
    }
}
