package id.talaksana.core.applications;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.Applications.Receipt;
import id.talaksana.api.applications.Question;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Following;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.applications.DraftStore;
import id.talaksana.api.store.applications.DraftStore.StoredDraft;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes cases of drafts: the case, its files on the record and that the draft was sent come to pass together, once however often
 * it is sent.
 */
@Component(service = Sending.class)
public final class Sending {
    private final Catalogue catalogue;
    private final Cases cases;
    private final CaseStore stored;
    private final Following following;
    private final FileShelf shelf;
    private final DraftStore drafts;
    private final AgendaStore agenda;

    @Activate
    public Sending(
            @Reference Catalogue catalogue,
            @Reference Cases cases,
            @Reference CaseStore stored,
            @Reference Following following,
            @Reference FileShelf shelf,
            @Reference DraftStore drafts,
            @Reference AgendaStore agenda) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.stored = stored;
        this.following = following;
        this.shelf = shelf;
        this.drafts = drafts;
        this.agenda = agenda;
    }

    /** What became of a draft that was sent. */
    Receipt receipt(StoredDraft draft) {
        CaseFile c = stored.find(Scope.of(draft.id().agency()), draft.became()).orElseThrow();
        PublicService service = catalogue
                .definition(draft.id().agency(), c.digest())
                .flatMap(definition -> definition.service(c.service()))
                .orElseThrow();
        return new Receipt(c.id(), following.code(WhoApplied.of(c, service), c.id()));
    }

    /** @param asking in which everything is settled */
    Receipt send(StoredDraft draft, Asking asking) {
        CaseId id = draft.id();
        Account who = WhoApplied.account(WhoApplied.name(id), id.agency(), asking.service());
        Opening opening = opening(draft, asking, id);
        CaseFile opened = agenda.together(() -> {
            CaseFile c = cases.open(who, opening, StepRow.Channel.WEB);
            shelf.enter(who, id, c.id(), id.number());
            ownStep(c, asking.service()).ifPresent(step -> applied(who, c, step));
            drafts.sent(id, c.id());
            return c;
        });
        return new Receipt(opened.id(), following.code(who, opened.id()));
    }

    private static Opening opening(StoredDraft draft, Asking asking, CaseId id) {
        return new Opening(
                id.agency(),
                draft.service(),
                draft.answers().get(Question.Kind.SUBJECT.toString()),
                asking.chosenTrack(),
                asking.values(),
                asking.atIntake().stream().map(Requirement::id).toList(),
                id.number());
    }

    /** The step in which one applies, where the procedure begins with it: it was done by sending. */
    private static Optional<Step> ownStep(CaseFile c, PublicService service) {
        return c.open().stream()
                .filter(row -> OwnTurn.isApplicants(row, service))
                .flatMap(row -> service.step(row.step()).stream())
                .filter(step -> step.decision() == null && step.facts().isEmpty())
                .findFirst();
    }

    private void applied(Account who, CaseFile c, Step step) {
        String key = c.id().number();
        cases.perform(who, new Deed.Complete(c.id(), step.id(), null, null, null, key), StepRow.Channel.WEB);
    }
}
