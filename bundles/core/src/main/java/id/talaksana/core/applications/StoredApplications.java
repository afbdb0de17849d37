package id.talaksana.core.applications;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import com.github.f4b6a3.tsid.TsidFactory;
import id.talaksana.api.access.AddressBlock;
import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.ApplicationDraft;
import id.talaksana.api.applications.Applications;
import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.Question;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.store.applications.DraftStore;
import id.talaksana.api.store.applications.DraftStore.StoredDraft;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AttemptLimits;
import id.talaksana.core.access.Attempts;
import id.talaksana.core.record.FollowerCodes;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applications in the store: drafts until they are sent. */
@Component(service = Applications.class)
public final class StoredApplications implements Applications {
    /** Drafts from one place at a time; an office is one place. */
    private static final int MOST_OPEN = Integer.getInteger("talaksana.drafts.perAddress", 100);
    /** Applications of one place that became cases which are open. */
    private static final int MOST_CASES = Integer.getInteger("talaksana.cases.perAddress", 100);
    /** Begun from one place in five minutes. */
    private static final int MOST_BEGUN = 30;
    /** All answers of a draft, in characters, as one column holds them. */
    private static final int MOST_WRITTEN = 20_000;

    private final Catalogue catalogue;
    private final DraftStore store;
    private final FileShelf shelf;
    private final Sending sending;
    private final Clock clock;
    private final FollowerCodes codes;
    private final TsidFactory numbers = TsidFactory.newInstance1024();
    private final Attempts begun = new Attempts(AttemptLimits.ofDeeds(MOST_BEGUN));
    private final Attempts guesses = new Attempts(AttemptLimits.OF_GUESSES);

    @Activate
    public StoredApplications(
            @Reference Catalogue catalogue,
            @Reference DraftStore store,
            @Reference FileShelf shelf,
            @Reference Sending sending,
            @Reference SecretStore secrets,
            @Reference Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.shelf = shelf;
        this.sending = sending;
        this.clock = clock;
        this.codes = new FollowerCodes(secrets, "draft-code");
    }

    @Override
    public ApplicationDraft begin(String agency, String serviceId, String address) {
        AgencyDefinition definition = open(agency);
        PublicService service = service(definition, serviceId);
        if (!Applications.taken(service)) {
            throw new Refusal(CONFLICT, CoreWords.text("one-does-not-apply-here"), List.of());
        }
        begun.count("drafts of " + agency, agency, address);
        String place = place(address);
        if (store.open(Scope.of(agency), place) >= MOST_OPEN) {
            throw new Refusal(CONFLICT, CoreWords.text("too-many-drafts-from-here", MOST_OPEN), List.of());
        }
        boundCases(agency, place);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CaseId id = new CaseId(agency, numbers.create().toString());
        StoredDraft draft = new StoredDraft(id, serviceId, place, Map.of(), now, now.plus(KEPT), 1, null);
        store.begin(draft);
        return shown(draft);
    }

    private void boundCases(String agency, String place) {
        if (store.openCases(Scope.of(agency), place) >= MOST_CASES) {
            throw new Refusal(CONFLICT, CoreWords.text("so-many-open-cases-from-here", MOST_CASES), List.of());
        }
    }

    /** What a place is known by here, which says nothing of it to whoever reads the database. */
    private String place(String address) {
        String holder = address == null
                ? "-"
                : AddressBlock.parse(address)
                        .map(block -> block.ofOneHolder().toString())
                        .orElse("-");
        return codes.of("place " + holder);
    }

    private AgencyDefinition open(String agency) {
        AgencyEntry entry = catalogue
                .agency(agency)
                .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-agency", agency), List.of()));
        return entry.current()
                .filter(definition -> entry.state() == AgencyEntry.State.OPEN)
                .orElseThrow(() -> new Refusal(CONFLICT, CoreWords.text("this-agency-takes-no-new-cases"), List.of()));
    }

    private static PublicService service(AgencyDefinition definition, String id) {
        return definition
                .service(id)
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("this-agency-has-no-service", id),
                        definition.services().stream().map(PublicService::id).toList()));
    }

    private StoredDraft held(Holder holder) {
        String number = holder.id().toString();
        boolean isRight = codes.isRight(number, holder.code());
        return guesses.check(
                        number,
                        holder.id().agency(),
                        holder.address(),
                        () -> isRight ? store.find(Scope.of(holder.id().agency()), holder.id()) : Optional.empty())
                .filter(draft -> draft.endsAt().isAfter(clock.instant()))
                .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-case-with"), List.of()));
    }

    /** One that may still be changed. */
    private StoredDraft unsent(Holder holder) {
        StoredDraft draft = held(holder);
        if (draft.became() != null) {
            throw new Refusal(CONFLICT, CoreWords.text("this-application-was-sent", draft.became()), List.of());
        }
        return draft;
    }

    @Override
    public ApplicationDraft find(Holder holder) {
        return shown(held(holder));
    }

    private ApplicationDraft shown(StoredDraft draft) {
        AgencyDefinition definition = open(draft.id().agency());
        Asking asking = asking(draft, definition);
        return new ApplicationDraft(
                draft.id(),
                definition,
                draft.service(),
                asking.questions(),
                asking.files(),
                draft.begunAt(),
                draft.endsAt(),
                draft.became(),
                codes.of(draft.id().toString()));
    }

    private Asking asking(StoredDraft draft, AgencyDefinition definition) {
        return new Asking(
                service(definition, draft.service()), today(definition), draft.answers(), shelf.chosen(draft.id()));
    }

    private LocalDate today(AgencyDefinition definition) {
        return LocalDate.ofInstant(
                clock.instant(), definition.agency().timeZone().value());
    }

    @Override
    public ApplicationDraft answer(Holder holder, String question, String answer) {
        StoredDraft draft = unsent(holder);
        AgencyDefinition definition = open(draft.id().agency());
        Asking asking = asking(draft, definition);
        List<Question> questions = asking.questions();
        Question asked = questions.stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("this-is-not-asked"),
                        questions.stream().map(Question::id).toList()));
        keep(draft, question, new Answered(asking.service(), today(definition)).to(asked, answer));
        return shown(held(holder));
    }

    private void keep(StoredDraft draft, String question, String answer) {
        Map<String, String> answers = new LinkedHashMap<>(draft.answers());
        if (answer == null) {
            answers.remove(question);
        } else {
            answers.put(question, answer);
        }
        int written = answers.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
        if (written > MOST_WRITTEN) {
            throw new Refusal(INVALID, CoreWords.text("a-draft-has-at-most-characters", MOST_WRITTEN), List.of());
        }
        if (!answers.equals(draft.answers()) && !store.answer(draft, answers)) {
            throw new Refusal(CONFLICT, CoreWords.text("the-draft-was-changed-meanwhile"), List.of());
        }
    }

    @Override
    public ApplicationDraft attach(Holder holder, String requirement, Enclosure file) {
        StoredDraft draft = unsent(holder);
        List<Requirement> documents = asking(draft, open(draft.id().agency())).atIntake().stream()
                .filter(each -> each.kind() == Requirement.Kind.DOCUMENT)
                .toList();
        shelf.boundPlace(draft.id().agency(), draft.place(), file);
        shelf.choose(draft.id(), documents, requirement, file, WhoApplied.name(draft.id()));
        keep(draft, Question.Kind.DOCUMENT + "." + requirement, null);
        return shown(held(holder));
    }

    @Override
    public ApplicationDraft remove(Holder holder, int file) {
        shelf.remove(unsent(holder).id(), file);
        return shown(held(holder));
    }

    @Override
    public Enclosure file(Holder holder, int file) {
        CaseId id = held(holder).id();
        return shelf.content(id, shelf.chosen(id), file);
    }

    @Override
    public Receipt send(Holder holder) {
        StoredDraft draft = held(holder);
        if (draft.became() != null) {
            return sending.receipt(draft);
        }
        Asking asking = asking(draft, open(draft.id().agency()));
        List<String> open = asking.questions().stream()
                .filter(question -> !question.isSettled())
                .map(Question::id)
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(INVALID, CoreWords.text("not-all-is-answered", open.size()), open);
        }
        boundCases(draft.id().agency(), draft.place());
        return sending.send(draft, asking);
    }

    @Override
    public void discard(Holder holder) {
        CaseId id = unsent(holder).id();
        shelf.removeAll(id);
        store.remove(id);
    }
}
