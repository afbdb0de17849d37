package id.talaksana.http.api.figures;

import id.talaksana.api.access.Account;
import id.talaksana.api.figures.Figures;
import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Months;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;

/** Who asks about which months. */
public class PeriodRequest {
    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @Context
    private SecurityContext security;

    public final Account who() {
        return Caller.of(security);
    }

    /** The months; where one is not given, that of the usual period. */
    public final ReportingPeriod period(Figures figures) {
        return Months.of("from", from, "to", to, figures.lastYear());
    }
}
