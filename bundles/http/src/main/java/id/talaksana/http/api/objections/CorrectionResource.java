package id.talaksana.http.api.objections;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** Corrections of outcomes whose objections were accepted. */
@Path("cases/{id}/objections/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {
    private final CoreServices core;

    public CorrectionResource(CoreServices core) {
        this.core = core;
    }

    /** Whose outcome would be another one, and what else would be to do; nothing is changed. */
    @POST
    @Path("preview")
    public ObjectionChange preview(@BeanParam CaseRequest asked, CorrectionRequest body) {
        return core.objections().preview(asked.who(), deed(asked.id(), body, null));
    }

    /** Corrects them. */
    @POST
    public ObjectionChange correct(@BeanParam KeyedCaseRequest act, CorrectionRequest body) {
        String key = act.key();
        return core.objections().perform(act.who(), deed(act.id(), body, key));
    }

    private static ObjectionDeed deed(CaseId id, CorrectionRequest body, String key) {
        return new ObjectionDeed.Correct(id, body.step(), key);
    }

    /** Body of the request that corrects: all of a period whose objection was accepted. */
    public record CorrectionRequest(String step) {}
}
