package id.talaksana.http.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.http.api.administration.AccountResource;
import id.talaksana.http.api.administration.ApprovalResource;
import id.talaksana.http.api.administration.SubstitutionResource;
import id.talaksana.http.api.agencies.AgencyResource;
import id.talaksana.http.api.agencies.AssignmentListResource;
import id.talaksana.http.api.agencies.AssignmentResource;
import id.talaksana.http.api.comparisons.ComparisonResource;
import id.talaksana.http.api.agencies.DefinitionResource;
import id.talaksana.http.api.agencies.DraftResource;
import id.talaksana.http.api.comparisons.JudgementResource;
import id.talaksana.http.api.agencies.PaperResource;
import id.talaksana.http.api.agencies.ProcedureResource;
import id.talaksana.http.api.agencies.QuarantineResource;
import id.talaksana.http.api.agencies.RegisterResource;
import id.talaksana.http.api.agencies.SearchResource;
import id.talaksana.http.api.agencies.TraceResource;
import id.talaksana.http.api.announcements.AnnouncementResource;
import id.talaksana.http.api.announcements.OwnResultResource;
import id.talaksana.http.api.announcements.ReleasedResource;
import id.talaksana.http.api.calendar.CalendarResource;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.api.cases.FollowingResource;
import id.talaksana.http.api.cases.MigrationResource;
import id.talaksana.http.api.cases.OpeningResource;
import id.talaksana.http.api.complaints.ComplaintFilingResource;
import id.talaksana.http.api.complaints.ComplaintResource;
import id.talaksana.http.api.figures.FigureResource;
import id.talaksana.http.api.figures.ServiceFigureResource;
import id.talaksana.http.api.figures.SurveyResource;
import id.talaksana.http.api.files.CaseFilesResource;
import id.talaksana.http.api.files.OwnCaseResource;
import id.talaksana.http.api.letters.IncomingResource;
import id.talaksana.http.api.letters.LetterResource;
import id.talaksana.http.api.objections.AnswerResource;
import id.talaksana.http.api.objections.CorrectionResource;
import id.talaksana.http.api.objections.ObjectionResource;
import id.talaksana.http.api.objections.OwnObjectionResource;
import id.talaksana.http.api.objections.ReferralResource;
import id.talaksana.http.api.open311.Open311Errors;
import id.talaksana.http.api.open311.Open311Resource;
import id.talaksana.http.api.rehearsal.RehearsalResource;
import id.talaksana.http.api.rehearsal.WhatIfResource;
import id.talaksana.http.api.rounds.ApplicantRequirementResource;
import id.talaksana.http.api.rounds.ApplicantResource;
import id.talaksana.http.api.rounds.ApplicantScoreResource;
import id.talaksana.http.api.rounds.ApplicantTableResource;
import id.talaksana.http.api.rounds.AskedResource;
import id.talaksana.http.api.rounds.CalculationResource;
import id.talaksana.http.api.rounds.DecisionResource;
import id.talaksana.http.api.rounds.EligibilityResource;
import id.talaksana.http.api.rounds.FormationResource;
import id.talaksana.http.api.rounds.MailResource;
import id.talaksana.http.api.rounds.RecheckResource;
import id.talaksana.http.api.rounds.ReplacementResource;
import id.talaksana.http.api.rounds.RequestResource;
import id.talaksana.http.api.rounds.RequirementResource;
import id.talaksana.http.api.rounds.ResultResource;
import id.talaksana.http.api.rounds.ReturnResource;
import id.talaksana.http.api.rounds.RoundResource;
import id.talaksana.http.api.rounds.ScoreResource;
import id.talaksana.http.api.sessions.SessionResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.AuthenticationFilter;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.DeclaredBodies;
import id.talaksana.http.kit.json.Json;
import id.talaksana.http.kit.json.JsonReader;
import id.talaksana.http.kit.json.JsonWriter;
import id.talaksana.http.kit.problem.FrameworkErrors;
import id.talaksana.http.kit.problem.ProblemErrors;
import id.talaksana.http.kit.problem.ProblemFilter;
import id.talaksana.http.kit.problem.Refusals;
import id.talaksana.http.kit.problem.TooManyAttemptsErrors;
import id.talaksana.http.kit.problem.UnexpectedErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * The one application under {@code /api}.
 *
 * <p>Every resource and provider is named here and none is a service of its own: the whiteboard rebuilds the whole server
 * whenever one comes or goes, and for that moment the API would be away. The filter that asks who is calling is among them,
 * so the resources cannot be served without it.
 */
@Component(service = Application.class)
@JaxrsApplicationBase("api")
@JaxrsName("talaksana")
public class Api extends Application {
    /** Less than half of the server's 200 threads. */
    private static final int MOST_BODIES = 96;
    /** Each of which may be on disk as long as its applicants are put in. */
    private static final int MOST_TABLES = 4;

    private final Set<Object> singletons;

    /** The application over these services. */
    @Activate
    public Api(@Reference CoreServices core, BundleContext context) {
        this(
                core,
                TrustedProxies.configured(),
                new Bodies(context.getDataFile("bodies").toPath(), MOST_BODIES, Bodies.partOfMemory()),
                new Bodies(
                        context.getDataFile("tables").toPath(),
                        MOST_TABLES,
                        MOST_TABLES * (long) SentTable.MOST_BYTES));
    }

    /** Behind these proxies, with these doors. */
    Api(CoreServices core, TrustedProxies proxies, Bodies door, Bodies tables) {
        ClientAddress address = new ClientAddress(proxies);
        JsonMapper mapper = Json.mapper();
        BoundedBodies bodies = new BoundedBodies(door, tables, address);
        JsonReader reader = new JsonReader(mapper, bodies);
        singletons = new LinkedHashSet<>();
        singletons.addAll(ofAgencies(core, bodies));
        singletons.addAll(ofCases(core, address, reader, bodies));
        singletons.addAll(ofRounds(core, address, bodies));
        singletons.addAll(ofComplaints(core, address, reader, bodies));
        singletons.addAll(List.of(
                new AuthenticationFilter(core, address),
                new DeclaredBodies(),
                new QueryFilter(),
                new HeaderFilter(),
                new ProblemFilter(Open311Resource.PATH),
                bodies,
                reader,
                new JsonWriter(mapper)));
        singletons.addAll(List.of(
                new Open311Errors(),
                new ProblemErrors(),
                new Refusals(),
                new TooManyAttemptsErrors(),
                new FrameworkErrors(),
                new UnexpectedErrors()));
    }

    /** What agencies publish, and who changes it. */
    private static List<Object> ofAgencies(CoreServices core, BoundedBodies bodies) {
        return List.of(
                new HealthResource(core),
                new DocumentResource(),
                new AgencyResource(core),
                new SearchResource(core),
                new ComparisonResource(core),
                new JudgementResource(core),
                new ProcedureResource(core),
                new TraceResource(core),
                new PaperResource(core),
                new DraftResource(core, bodies),
                new CalendarResource(core, bodies),
                new DefinitionResource(core, bodies),
                new RehearsalResource(core, bodies),
                new RegisterResource(core),
                new QuarantineResource(core),
                new AssignmentListResource(core),
                new AccountResource(core),
                new SubstitutionResource(core),
                new ApprovalResource(core),
                new AssignmentResource(core));
    }

    /** Cases and what is counted of them. */
    private static List<Object> ofCases(
            CoreServices core, ClientAddress address, JsonReader reader, BoundedBodies bodies) {
        return List.of(
                new MeResource(),
                new OpeningResource(core),
                new CaseResource(core),
                new CaseFilesResource(core, reader, bodies),
                new FollowingResource(core, address),
                new OwnCaseResource(core, address, reader, bodies),
                new IncomingResource(core, reader, bodies),
                new MigrationResource(core),
                new FigureResource(core),
                new ServiceFigureResource(core),
                new SurveyResource(core, address));
    }

    /** Selection rounds and their applicants. */
    private static List<Object> ofRounds(CoreServices core, ClientAddress address, BoundedBodies bodies) {
        return List.of(
                new RoundResource(core),
                new FormationResource(core, bodies),
                new DecisionResource(core),
                new ApplicantResource(core, bodies),
                new ApplicantTableResource(core),
                new ApplicantRequirementResource(core),
                new EligibilityResource(core),
                new RequirementResource(core),
                new ReturnResource(core),
                new RecheckResource(core),
                new MailResource(core),
                new ScoreResource(core, bodies),
                new ApplicantScoreResource(core),
                new CalculationResource(core),
                new ResultResource(core),
                new WhatIfResource(core),
                new ObjectionResource(core, bodies),
                new AnswerResource(core),
                new ReferralResource(core),
                new CorrectionResource(core),
                new OwnObjectionResource(core, address),
                new ReplacementResource(core),
                new RequestResource(core),
                new AskedResource(core),
                new AnnouncementResource(core),
                new ReleasedResource(core),
                new OwnResultResource(core, address),
                new LetterResource(core),
                new SessionResource(core, bodies));
    }

    private static List<Object> ofComplaints(
            CoreServices core, ClientAddress address, JsonReader reader, BoundedBodies bodies) {
        return List.of(
                new ComplaintFilingResource(core, address, reader, bodies),
                new ComplaintResource(core, address),
                new Open311Resource(core, address, bodies));
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }
}
