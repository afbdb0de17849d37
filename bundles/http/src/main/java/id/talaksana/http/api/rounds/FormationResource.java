package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Formation.Decree;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** The seats of a round. */
@Path("cases/{id}/formations")
@Produces(MediaType.APPLICATION_JSON)
public class FormationResource {
    private final CoreServices core;
    private final Tables tables;

    public FormationResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.tables = new Tables(bodies);
    }

    /** Seats as they count, or as an entry of the record made them. */
    @GET
    public Formations formations(@BeanParam CaseRequest asked, @QueryParam("entry") String entry) {
        Integer number = entry == null ? null : Parameters.number("entry", entry, 0);
        return new Formations(core.applicantTables().formations(asked.who(), asked.id(), number));
    }

    /** What a table of seats would do; nothing is changed. */
    @POST
    @Path("preview")
    @TableBody(sheets = true)
    public RoundChange preview(
            @BeanParam CaseRequest asked,
            @QueryParam("count") String count,
            @QueryParam("sha256") String sha256,
            @QueryParam("decree") String decree,
            @QueryParam("decreeDate") String decreeDate) {
        CaseId round = asked.id();
        Decree its = decree(decree, decreeDate);
        return tables.use(
                count, sha256, table -> core.applicantTables().previewFormations(asked.who(), round, table, its));
    }

    /** Enters seats, in place of those that were there. */
    @POST
    @TableBody(sheets = true)
    public RoundChange enter(
            @BeanParam KeyedCaseRequest act,
            @QueryParam("count") String count,
            @QueryParam("sha256") String sha256,
            @QueryParam("decree") String decree,
            @QueryParam("decreeDate") String decreeDate) {
        CaseId round = act.id();
        Decree its = decree(decree, decreeDate);
        String key = act.key();
        return tables.use(
                count, sha256, table -> core.applicantTables().enterFormations(act.who(), round, table, its, key));
    }

    /** Enters the seats of one formation, beside the others. */
    @PUT
    @Path("{formation}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundChange enterOne(
            @BeanParam KeyedCaseRequest act, @PathParam("formation") String formation, FormationRequest body) {
        String key = act.key();
        return core.applicantTables().enterFormation(act.who(), act.id(), body.formation(formation), key);
    }

    private static Decree decree(String number, String date) {
        return number == null && date == null
                ? null
                : new Decree(number, date == null ? null : Parameters.day("decreeDate", date));
    }

    /** @param formations by their codes */
    public record Formations(List<Formation> formations) {}

    /** Body of the request that enters one formation; the decree's members stand together or not at all. */
    public record FormationRequest(
            Integer seats,
            String need,
            String location,
            String position,
            Map<String, String> attributes,
            String decree,
            String decreeDate) {
        Formation formation(String id) {
            return new Formation(
                    id,
                    seats == null ? -1 : seats,
                    need,
                    location,
                    position,
                    attributes,
                    FormationResource.decree(decree, decreeDate));
        }
    }
}
