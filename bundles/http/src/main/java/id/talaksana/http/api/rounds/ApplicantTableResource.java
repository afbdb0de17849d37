package id.talaksana.http.api.rounds;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** Tables of applicants: those that came in, and the one that goes out. */
@Path("cases/{id}/applicants")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicantTableResource {
    private static final String GIVEN_UP = "given-up";

    private final CoreServices core;

    public ApplicantTableResource(CoreServices core) {
        this.core = core;
    }

    /** Applicants in the form in which they come in. */
    @GET
    @Path("table")
    @Produces({TableBody.MEDIA_TYPE, TableBody.SHEET})
    public Response table(
            @BeanParam CaseRequest asked,
            @QueryParam("form") String form,
            @QueryParam("step") String step,
            @QueryParam("outcome") String outcome,
            @QueryParam("formation") String formation,
            @QueryParam("track") String track) {
        SentTable.Form wanted = form(form);
        ApplicantQuery query = ApplicantResource.query(step, outcome, formation, track);
        CaseId round = asked.id();
        Account who = asked.who();
        // Whoever may not see it hears so before the answer begins.
        core.rounds().applicants(who, round, query, 0, 1);
        StreamingOutput rows = out -> core.applicantTables().export(who, round, query, wanted, out);
        String name = round + "." + wanted.name().toLowerCase(Locale.ROOT);
        return Response.ok(rows, wanted == SentTable.Form.CSV ? TableBody.MEDIA_TYPE : TableBody.SHEET)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static SentTable.Form form(String written) {
        List<String> all = Stream.of(SentTable.Form.values())
                .map(form -> form.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = written == null ? 0 : all.indexOf(written);
        if (at < 0) {
            throw Parameters.bad("form", HttpWords.text("a-table-goes-out-as", String.join(", ", all)));
        }
        return SentTable.Form.values()[at];
    }

    /** The tables that came in, and how far the one is that is on its way. */
    @GET
    @Path("imports")
    public Imports imports(@BeanParam CaseRequest asked) {
        return new Imports(core.applicantTables().imports(asked.who(), asked.id()));
    }

    /** Gives a table up that is not whole. */
    @PUT
    @Path("imports/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Imports giveUp(@BeanParam CaseRequest asked, @PathParam("number") String number, GivingUpRequest body) {
        if (!GIVEN_UP.equals(body.state())) {
            throw Parameters.bad("state", HttpWords.text("a-table-is-given-up", GIVEN_UP));
        }
        CaseId round = asked.id();
        core.applicantTables().giveUp(asked.who(), round, Parameters.number("number", number, 0));
        return imports(asked);
    }

    /** Body of the request that gives a table up. */
    public record GivingUpRequest(String state) {}

    /** @param imports the newest first */
    public record Imports(List<TableImport> imports) {}
}
