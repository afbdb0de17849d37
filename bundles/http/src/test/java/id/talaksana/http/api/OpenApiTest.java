package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.letters.LetterPage;
import id.talaksana.api.migrations.Migration;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ResultPage;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.api.rounds.requests.RequestPage;
import id.talaksana.api.rounds.results.Supposed;
import id.talaksana.http.GivenServices;
import id.talaksana.http.api.agencies.AgencyDocument;
import id.talaksana.http.api.agencies.AgencyResource;
import id.talaksana.http.api.agencies.AssignmentListResource;
import id.talaksana.http.api.agencies.AssignmentRequest;
import id.talaksana.http.api.agencies.DefinitionResource;
import id.talaksana.http.api.agencies.DraftResource;
import id.talaksana.http.api.agencies.ProcedureResource;
import id.talaksana.http.api.agencies.QuarantineResource;
import id.talaksana.http.api.agencies.ReasonRequest;
import id.talaksana.http.api.agencies.RollbackRequest;
import id.talaksana.http.api.agencies.SearchResource;
import id.talaksana.http.api.agencies.ServiceDocument;
import id.talaksana.http.api.agencies.TraceResource;
import id.talaksana.http.api.announcements.AnnouncementResource;
import id.talaksana.http.api.announcements.OwnResultResource;
import id.talaksana.http.api.announcements.ReleasedResource;
import id.talaksana.http.api.calendar.CalendarResource;
import id.talaksana.http.api.calendar.UndoRequest;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.api.cases.CompletionRequest;
import id.talaksana.http.api.cases.DeskRequest;
import id.talaksana.http.api.cases.ExtensionRequest;
import id.talaksana.http.api.cases.MigrationRequest;
import id.talaksana.http.api.cases.OpenedCase;
import id.talaksana.http.api.cases.OpeningRequest;
import id.talaksana.http.api.cases.ResumptionRequest;
import id.talaksana.http.api.cases.SuspensionRequest;
import id.talaksana.http.api.cases.WithdrawalRequest;
import id.talaksana.http.api.comparisons.ComparisonResource;
import id.talaksana.http.api.complaints.ComplaintRequest;
import id.talaksana.http.api.complaints.ComplaintResource;
import id.talaksana.http.api.complaints.IntakeRequest;
import id.talaksana.http.api.complaints.ReplyRequest;
import id.talaksana.http.api.complaints.TicketDeedRequest;
import id.talaksana.http.api.letters.IncomingResource;
import id.talaksana.http.api.letters.LetterResource;
import id.talaksana.http.api.objections.AnswerRequest;
import id.talaksana.http.api.objections.CorrectionResource;
import id.talaksana.http.api.objections.ObjectionResource;
import id.talaksana.http.api.objections.OwnObjectionResource;
import id.talaksana.http.api.objections.ReferralResource;
import id.talaksana.http.api.rehearsal.WhatIfRequest;
import id.talaksana.http.api.rounds.ApplicantResource;
import id.talaksana.http.api.rounds.DecisionRequest;
import id.talaksana.http.api.rounds.DecisionResource;
import id.talaksana.http.api.rounds.RequestResource;
import id.talaksana.http.api.rounds.RoundResource;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.json.CalendarBody;
import id.talaksana.http.kit.json.FormBody;
import id.talaksana.http.kit.json.Json;
import id.talaksana.http.kit.json.SourceBody;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.json.ZipBody;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.junit.Test;

/** The published description says what the resources do, all of it and nothing else. */
public class OpenApiTest {
    static final List<Class<?>> RECORDS = List.of(
            id.talaksana.api.figures.FigureTable.class,
            id.talaksana.api.survey.Questionnaire.class,
            id.talaksana.http.api.figures.ServiceFigureResource.ServiceFigures.class,
            id.talaksana.http.api.figures.SurveyResource.SurveyAnswers.class,
            id.talaksana.http.api.figures.SurveyResource.Answered.class,
            id.talaksana.api.rounds.applicants.TableChange.class,
            id.talaksana.api.rounds.eligibility.EligibilityReport.class,
            id.talaksana.api.rounds.requirements.ApplicantChecklist.class,
            id.talaksana.http.api.rounds.ApplicantTableResource.Imports.class,
            id.talaksana.http.api.rounds.ApplicantTableResource.GivingUpRequest.class,
            id.talaksana.http.api.rounds.EligibilityResource.EligibilityRequest.class,
            id.talaksana.http.api.rounds.EligibilityResource.AgainRequest.class,
            id.talaksana.http.api.rounds.RequirementResource.MarkRequest.class,
            id.talaksana.http.api.rounds.RequirementResource.DueRequest.class,
            id.talaksana.http.api.rounds.RequirementResource.Moved.class,
            id.talaksana.http.api.rounds.ReturnResource.CorrectionsRequest.class,
            id.talaksana.http.api.rounds.ReturnResource.Waiting.class,
            id.talaksana.http.api.rounds.RecheckResource.RecheckRequest.class,
            id.talaksana.api.rounds.rechecks.RecheckPage.class,
            id.talaksana.http.api.rounds.MailResource.Undelivered.class,
            id.talaksana.http.api.rounds.FormationResource.Formations.class,
            id.talaksana.http.api.rounds.FormationResource.FormationRequest.class,
            id.talaksana.api.rounds.scores.ScoreChange.class,
            id.talaksana.http.api.rounds.ApplicantScoreResource.ScoreRequest.class,
            id.talaksana.http.api.rounds.ApplicantScoreResource.ScoreVersions.class,
            id.talaksana.api.rounds.results.Calculation.class,
            id.talaksana.api.rounds.results.WorkedOut.class,
            id.talaksana.api.rounds.results.PublishedResult.class,
            id.talaksana.api.rounds.results.Replacement.class,
            id.talaksana.http.api.rounds.ReplacementResource.ReplacementRequest.class,
            id.talaksana.api.rounds.results.ResultProof.class,
            id.talaksana.http.api.rounds.ResultResource.ResultRequest.class,
            HealthResource.Health.class,
            HealthResource.Live.class,
            AgencyResource.AgencyList.class,
            AgencyResource.ServiceList.class,
            AgencyResource.Lint.class,
            AgencyDocument.class,
            ServiceDocument.class,
            CaseFile.class,
            CasePage.class,
            CaseResource.History.class,
            id.talaksana.api.applications.OwnCase.class,
            id.talaksana.api.applications.SubmittedFile.class,
            id.talaksana.http.api.files.CaseFilesResource.FileList.class,
            Verification.class,
            MeResource.Me.class,
            Problem.Document.class,
            OpeningRequest.class,
            CompletionRequest.class,
            Round.class,
            RoundResource.RoundEntries.class,
            RoundChange.class,
            ApplicantPage.class,
            ApplicantResource.Proofs.class,
            DecisionRequest.class,
            DecisionResource.CounterDecisionRequest.class,
            ObjectionPage.class,
            ObjectionResource.ObjectionPeriods.class,
            ObjectionChange.class,
            AnswerRequest.class,
            ReferralResource.ReferralRequest.class,
            CorrectionResource.CorrectionRequest.class,
            OwnStanding.class,
            OwnObjectionResource.FilingRequest.class,
            RequestPage.class,
            LetterPage.class,
            LetterHistory.class,
            LetterResource.DraftingRequest.class,
            LetterResource.LetterActRequest.class,
            id.talaksana.api.rounds.sessions.SessionChange.class,
            id.talaksana.api.rounds.sessions.ParticipantPage.class,
            id.talaksana.http.api.sessions.SessionList.class,
            id.talaksana.http.api.sessions.SessionEntryRequest.class,
            id.talaksana.http.api.sessions.SessionMoveRequest.class,
            id.talaksana.http.api.sessions.SeatingRequest.class,
            id.talaksana.http.api.sessions.SessionRemovalRequest.class,
            id.talaksana.http.api.sessions.SessionAttendanceRequest.class,
            IncomingLetter.class,
            id.talaksana.api.letters.AssessmentReport.class,
            IncomingResource.IncomingList.class,
            IncomingResource.IncomingRequest.class,
            RequestResource.AskingRequest.class,
            AnnouncementResource.AnnouncementList.class,
            AnnouncementResource.DraftRequest.class,
            AnnouncementResource.RevisionRequest.class,
            AnnouncementResource.ReturnRequest.class,
            AnnouncementResource.SignatureRequest.class,
            AnnouncementResource.ReleaseRequest.class,
            Announcement.class,
            ReleasedAnnouncement.class,
            ResultPage.class,
            ReleasedResource.ReleasedList.class,
            OwnResults.class,
            OwnResultResource.OwnRequest.class,
            WithdrawalRequest.class,
            ExtensionRequest.class,
            SuspensionRequest.class,
            ResumptionRequest.class,
            DeskRequest.class,
            DefinitionResource.Upload.class,
            DefinitionResource.VersionList.class,
            Plan.class,
            Rehearsal.class,
            Supposed.class,
            WhatIfRequest.class,
            ComparisonResource.EditionList.class,
            ComparisonResource.ComparableList.class,
            Changes.class,
            Alignment.class,
            id.talaksana.http.api.comparisons.JudgementRequest.class,
            id.talaksana.http.api.comparisons.JudgementResource.JudgementList.class,
            ProcedureResource.Procedure.class,
            TraceResource.ServiceTrace.class,
            DraftResource.DraftDocument.class,
            OpenedCase.class,
            CaseResource.CaseCode.class,
            FollowedCase.class,
            ComplaintRequest.class,
            IntakeRequest.class,
            ComplaintResource.TicketVerification.class,
            ReplyRequest.class,
            TicketDeedRequest.class,
            id.talaksana.api.complaints.Filed.class,
            id.talaksana.api.complaints.TicketPage.class,
            id.talaksana.api.complaints.ComplaintCounts.class,
            QuarantineResource.HeldList.class,
            RollbackRequest.class,
            MigrationRequest.class,
            Migration.class,
            AssignmentListResource.AssignmentList.class,
            AssignmentRequest.class,
            id.talaksana.http.api.administration.AccountRequest.class,
            id.talaksana.http.api.administration.AccountResource.AccountList.class,
            id.talaksana.http.api.administration.AccountResource.IssuedPassword.class,
            id.talaksana.http.api.administration.SubstitutionRequest.class,
            id.talaksana.http.api.administration.SubstitutionResource.SubstitutionList.class,
            id.talaksana.http.api.administration.ApprovalRequest.class,
            id.talaksana.http.api.administration.ApprovalResource.SecondPersonRequest.class,
            id.talaksana.http.api.administration.ApprovalResource.SecondPerson.class,
            id.talaksana.http.api.administration.ApprovalResource.Decided.class,
            ReasonRequest.class,
            SearchResource.Finds.class,
            CalendarResource.CalendarVersions.class,
            CalendarChange.class,
            UndoRequest.class);

    /** Words that say of which shape a value is; the others explain or limit it. */
    private static final Set<String> SHAPE =
            Set.of("type", "$ref", "properties", "items", "additionalProperties", "enum", "allOf", "oneOf", "format");

    private final JsonNode document = read();

    private static JsonNode read() {
        try (InputStream stream = DocumentResource.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the annotations of a resource method say. */
    private record Operation(String path, String verb, Method method) {
        Set<String> parameters() {
            Set<String> parameters = new TreeSet<>();
            Stream.of(method.getParameters()).flatMap(Operation::annotated).forEach(place -> {
                if (place.isAnnotationPresent(PathParam.class)) {
                    parameters.add(
                            "path " + place.getAnnotation(PathParam.class).value());
                } else if (place.isAnnotationPresent(QueryParam.class)) {
                    parameters.add(
                            "query " + place.getAnnotation(QueryParam.class).value());
                } else if (place.isAnnotationPresent(HeaderParam.class)) {
                    parameters.add(
                            "header " + place.getAnnotation(HeaderParam.class).value());
                }
            });
            return parameters;
        }

        /** A parameter, or what stands for it in a bean of parameters and those that it extends. */
        private static Stream<? extends AnnotatedElement> annotated(Parameter parameter) {
            return parameter.isAnnotationPresent(BeanParam.class)
                    ? Stream.<Class<?>>iterate(parameter.getType(), of -> of != Object.class, Class::getSuperclass)
                            .flatMap(of -> Stream.of(of.getDeclaredFields()))
                    : Stream.of(parameter);
        }

        Class<?> body() {
            return Stream.of(method.getParameterTypes())
                    .filter(Class::isRecord)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Object resource : new Api(
                        new GivenServices(),
                        TrustedProxies.configured(),
                        new Bodies(java.nio.file.Path.of("target", "bodies"), 1, 1),
                        new Bodies(java.nio.file.Path.of("target", "tables"), 1, 1))
                .getSingletons()) {
            Path root = resource.getClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : resource.getClass().getMethods()) {
                    String verb = method.isAnnotationPresent(GET.class)
                            ? "get"
                            : method.isAnnotationPresent(POST.class)
                                    ? "post"
                                    : method.isAnnotationPresent(PUT.class) ? "put" : null;
                    if (verb != null) {
                        Path path = method.getAnnotation(Path.class);
                        String full = "/" + root.value() + (path == null ? "" : "/" + path.value());
                        operations.add(new Operation(full.replace("//", "/"), verb, method));
                    }
                }
            }
        }
        return operations;
    }

    private JsonNode described(Operation operation) {
        return document.path("paths").path(operation.path()).path(operation.verb());
    }

    @Test
    public void hasEveryAddressAndMethodAndNoOther() {
        Map<String, Set<String>> described = new TreeMap<>();
        document.path("paths").properties().forEach(path -> {
            Set<String> verbs = new TreeSet<>();
            path.getValue().fieldNames().forEachRemaining(verbs::add);
            described.put(path.getKey(), verbs);
        });
        Map<String, Set<String>> real = new TreeMap<>();
        operations().forEach(o -> real.computeIfAbsent(o.path(), p -> new TreeSet<>())
                .add(o.verb()));
        assertThat(described).isEqualTo(real);
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(18);
    }

    /** Of all classes whose address a request begins with, JAX-RS asks those with the longest alone. */
    @Test
    public void noResourceHidesAnothersAddresses() {
        Set<String> roots = new TreeSet<>();
        operations().forEach(operation -> roots.add(root(operation)));
        assertThat(operations()).allSatisfy(operation -> assertThat(roots)
                .filteredOn(root -> (operation.path() + "/").startsWith("/" + root + "/"))
                .as(operation.toString())
                .allSatisfy(root -> assertThat(root)
                        .hasSizeLessThanOrEqualTo(root(operation).length())));
    }

    private static String root(Operation operation) {
        return operation.method().getDeclaringClass().getAnnotation(Path.class).value();
    }

    @Test
    public void hasEveryParameterAndNoOther() {
        for (Operation operation : operations()) {
            Set<String> described = new TreeSet<>();
            described(operation).path("parameters").forEach(parameter -> {
                JsonNode resolved = resolve(parameter);
                described.add(resolved.path("in").asText() + " "
                        + resolved.path("name").asText());
                assertThat(resolved.path("description").asText())
                        .as(operation + " " + resolved)
                        .isNotBlank();
            });
            described.remove("header Accept-Language");
            assertThat(described).as(operation.toString()).isEqualTo(operation.parameters());
        }
    }

    @Test
    public void saysWhatNeedsALogin() {
        for (Operation operation : operations()) {
            JsonNode security = described(operation).path("security");
            boolean open = security.isArray() && security.isEmpty();
            assertThat(open)
                    .as(operation.toString())
                    .isEqualTo(operation.method().isAnnotationPresent(Public.class));
            assertThat(described(operation).path("responses").has("401")).isEqualTo(!open);
        }
        assertThat(document.at("/components/securitySchemes/account/scheme").asText())
                .isEqualTo("basic");
    }

    @Test
    public void everyOperationIsExplainedWithAnswerAndProblems() {
        Map<String, String> ids = new TreeMap<>();
        for (Operation operation : operations()) {
            JsonNode described = described(operation);
            assertThat(described.path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank();
            // One operation may be two methods: one for each kind of body.
            String address = operation.verb() + operation.path();
            assertThat(ids.getOrDefault(described.path("operationId").asText(), address))
                    .isEqualTo(address);
            ids.put(described.path("operationId").asText(), address);
            assertThat(described.path("tags")).hasSize(1);
            List<String> statuses = new ArrayList<>();
            described.path("responses").fieldNames().forEachRemaining(statuses::add);
            assertThat(statuses).anyMatch(status -> status.startsWith("2")).contains("default");
        }
    }

    @Test
    public void bodiesAreReadAsTheirExamplesSay() throws IOException {
        for (Operation operation : operations()) {
            JsonNode body = described(operation).path("requestBody");
            boolean zip = operation.method().isAnnotationPresent(ZipBody.class);
            boolean source = operation.method().isAnnotationPresent(SourceBody.class);
            boolean calendar = operation.method().isAnnotationPresent(CalendarBody.class);
            boolean table = operation.method().isAnnotationPresent(TableBody.class);
            FormBody form = operation.method().getAnnotation(FormBody.class);
            assertThat(body.isMissingNode())
                    .as(operation.toString())
                    .isEqualTo(operation.body() == null && !zip && !source && !calendar && !table && form == null);
            assertThat(form == null || body.path("content").has(form.value()))
                    .as(operation.toString())
                    .isTrue();
            assertThat(SourceBody.MEDIA_TYPES.stream()
                            .allMatch(type -> body.path("content").has(type)))
                    .as(operation.toString())
                    .isEqualTo(source);
            assertThat(body.path("content").has(CalendarBody.MEDIA_TYPE))
                    .as(operation.toString())
                    .isEqualTo(calendar);
            assertThat(body.path("content").has(TableBody.MEDIA_TYPE))
                    .as(operation.toString())
                    .isEqualTo(table);
            assertThat(body.path("content").has(ZipBody.MEDIA_TYPE))
                    .as(operation.toString())
                    .isEqualTo(zip);
            if (operation.body() != null) {
                JsonNode content = body.path("content").path("application/json");
                assertThat(content.at("/schema/$ref").asText())
                        .endsWith("/" + operation.body().getSimpleName());
                Object read = Json.mapper().readValue(content.path("example").toString(), operation.body());
                assertThat(read).isNotNull();
            }
        }
    }

    @Test
    public void schemasAreThoseOfTheRecords() {
        Map<String, ObjectNode> real = RecordSchemas.of(RECORDS);
        Map<String, JsonNode> described = new TreeMap<>();
        document.at("/components/schemas").properties().forEach(e -> described.put(e.getKey(), shape(e.getValue())));
        assertThat(described.keySet()).isEqualTo(real.keySet());
        real.forEach((name, schema) -> assertThat(described.get(name)).as(name).isEqualTo(schema));
    }

    /** The schema without what explains or limits. */
    private static JsonNode shape(JsonNode schema) {
        ObjectNode shape = ((ObjectNode) schema).deepCopy();
        shape.retain(SHAPE);
        if (shape.path("additionalProperties").isBoolean()) {
            shape.remove("additionalProperties");
        }
        for (String member : List.of("items", "additionalProperties")) {
            if (shape.path(member).isObject()) {
                shape.set(member, shape(shape.get(member)));
            }
        }
        if (shape.has("properties")) {
            ObjectNode properties = (ObjectNode) shape.get("properties");
            properties.properties().forEach(e -> e.setValue(shape(e.getValue())));
        }
        return shape;
    }

    @Test
    public void requiredMembersExist() {
        document.at("/components/schemas").forEach(schema -> schema.path("required")
                .forEach(name -> assertThat(schema.path("properties").has(name.asText()))
                        .as(name.asText())
                        .isTrue()));
    }

    @Test
    public void everyReferenceLeadsSomewhere() {
        document.findValuesAsText("$ref").forEach(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    public void everyProblemTypeIsListed() {
        String problem = document.at("/components/schemas/Problem/properties/type/description")
                .asText();
        for (ProblemType type : ProblemType.values()) {
            assertThat(problem.toLowerCase(Locale.ROOT)).contains(type.toString());
        }
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
