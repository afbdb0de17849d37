package id.talaksana.core.applications;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.OwnCase;
import id.talaksana.api.applications.OwnCases;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.FollowedCase.FollowedStep;
import id.talaksana.api.cases.Following;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What applicants do with their cases, by the deeds that there are. */
@Component(service = OwnCases.class)
public final class StoredOwnCases implements OwnCases {
    private final Catalogue catalogue;
    private final Cases cases;
    private final CaseStore store;
    private final Following following;
    private final FileShelf shelf;
    private final AgendaStore agenda;

    @Activate
    public StoredOwnCases(
            @Reference Catalogue catalogue,
            @Reference Cases cases,
            @Reference CaseStore store,
            @Reference Following following,
            @Reference FileShelf shelf,
            @Reference AgendaStore agenda) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.store = store;
        this.following = following;
        this.shelf = shelf;
        this.agenda = agenda;
    }

    /** A case whose code was shown. */
    private record Held(CaseFile file, FollowedCase followed, AgencyDefinition definition) {
        PublicService service() {
            return definition.service(file.service()).orElseThrow();
        }

        boolean isOwn() {
            return WhoApplied.opened(file) && file.state() == CaseFile.State.OPEN;
        }

        Account who() {
            return WhoApplied.of(file, service());
        }

        List<Requirement> documents() {
            return CaseDocuments.of(service(), file.circumstances(definition));
        }

        Optional<StepRow> turn() {
            return isOwn()
                    ? file.open().stream()
                            .filter(row -> OwnTurn.isApplicants(row, service()))
                            .findFirst()
                    : Optional.empty();
        }

        /** Why it is the applicant's turn: what waits says so, or what sent it back. */
        String reason() {
            List<FollowedStep> steps = followed.steps();
            for (int i = steps.size() - 1; i >= 0; i--) {
                FollowedStep step = steps.get(i);
                if (step.reason() != null) {
                    return step.reason();
                }
            }
            return null;
        }
    }

    private Held held(Holder holder) {
        FollowedCase followed = following.follow(holder.id(), holder.code(), holder.address());
        CaseFile file = store.find(Scope.of(holder.id().agency()), holder.id()).orElseThrow();
        AgencyDefinition definition = catalogue
                .definition(holder.id().agency(), file.digest())
                .orElseThrow(
                        () -> new Refusal(UNAVAILABLE, CoreWords.text("the-procedure-of-this-case-cannot"), List.of()));
        return new Held(file, followed, definition);
    }

    @Override
    public OwnCase find(Holder holder) {
        return shown(held(holder));
    }

    private OwnCase shown(Held held) {
        Optional<StepRow> turn = held.turn();
        return new OwnCase(
                held.followed(),
                shelf.all(held.file().id()),
                held.documents().stream().map(Requirement::id).toList(),
                turn.map(StepRow::step).orElse(null),
                turn.isPresent() ? held.reason() : null,
                held.isOwn());
    }

    private static StepRow ownTurn(Held held) {
        return held.turn()
                .orElseThrow(() -> new Refusal(CONFLICT, CoreWords.text("it-is-not-the-applicants-turn"), List.of()));
    }

    @Override
    public OwnCase attach(Holder holder, String requirement, Enclosure file) {
        Held held = held(holder);
        ownTurn(held);
        shelf.choose(
                holder.id(), held.documents(), requirement, file, held.who().name());
        return shown(held);
    }

    @Override
    public OwnCase remove(Holder holder, int file) {
        Held held = held(holder);
        ownTurn(held);
        shelf.remove(holder.id(), file);
        return shown(held);
    }

    @Override
    public Enclosure file(Holder holder, int file) {
        return shelf.content(holder.id(), shelf.all(held(holder).file().id()), file);
    }

    @Override
    public OwnCase send(Holder holder, String comment, String requestKey) {
        Held held = held(holder);
        if (!isDone(held, requestKey)) {
            StepRow row = ownTurn(held);
            somethingSent(holder, comment);
            agenda.together(() -> {
                List<String> presented = shelf.chosen(holder.id()).stream()
                        .map(SubmittedFile::requirement)
                        .distinct()
                        .toList();
                shelf.enter(held.who(), holder.id(), holder.id(), requestKey);
                return cases.perform(
                        held.who(), deed(row, holder, comment, presented, requestKey), StepRow.Channel.WEB);
            });
        }
        return find(holder);
    }

    /** With nothing in it the turn would be gone, and nothing be mended. */
    private void somethingSent(Holder holder, String comment) {
        if ((comment == null || comment.isBlank()) && shelf.chosen(holder.id()).isEmpty()) {
            throw new Refusal(INVALID, CoreWords.text("nothing-is-sent"), List.of());
        }
    }

    private static Deed deed(StepRow row, Holder holder, String comment, List<String> presented, String requestKey) {
        return row.waitsForOthers()
                ? new Deed.Resume(holder.id(), row.step(), comment, presented, Map.of(), requestKey)
                : new Deed.Complete(holder.id(), row.step(), null, comment, presented, requestKey);
    }

    /** Whether the same request did it before: then it is nobody's turn any more. */
    private boolean isDone(Held held, String requestKey) {
        if (requestKey == null || !WhoApplied.opened(held.file())) {
            return false;
        }
        String key = RequestKey.of(held.who().name(), requestKey);
        return store.rows(Scope.of(held.file().id().agency()), held.file().id()).stream()
                .anyMatch(row -> key.equals(row.requestKey()));
    }

    @Override
    public OwnCase withdraw(Holder holder, String reason, String requestKey) {
        Held held = held(holder);
        if (!isDone(held, requestKey)) {
            if (!held.isOwn()) {
                throw new Refusal(CONFLICT, CoreWords.text("it-is-withdrawn-where-one-applied"), List.of());
            }
            cases.perform(held.who(), new Deed.Withdraw(holder.id(), reason, requestKey), StepRow.Channel.WEB);
        }
        return find(holder);
    }
}
