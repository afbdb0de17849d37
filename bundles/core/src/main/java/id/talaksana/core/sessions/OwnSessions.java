package id.talaksana.core.sessions;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepSessions;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.sessions.OwnSession;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.text.Sourced;
import id.talaksana.core.letters.LetterTurn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an applicant learns of sessions: those to which they are summoned by a letter with which all has been done. */
@Component(service = OwnSessions.class)
public final class OwnSessions {
    private final SessionStore sessions;
    private final LetterStore letters;
    private final CaseStore cases;
    private final Catalogue catalogue;

    @Activate
    public OwnSessions(
            @Reference SessionStore sessions,
            @Reference LetterStore letters,
            @Reference CaseStore cases,
            @Reference Catalogue catalogue) {
        this.sessions = sessions;
        this.letters = letters;
        this.cases = cases;
        this.catalogue = catalogue;
    }

    /** By day and hour; the reason why one was moved comes with it. */
    public List<OwnSession> of(CaseId round, int applicant, String registration) {
        Scope scope = Scope.of(round.agency());
        List<Session> own = sessions.of(scope, round, applicant);
        if (own.isEmpty()) {
            return List.of();
        }
        Optional<PublicService> service = cases.find(scope, round).flatMap(c -> catalogue
                .definition(round.agency(), c.digest())
                .flatMap(definition -> definition.service(c.service())));
        return own.stream()
                .flatMap(session -> service
                        .flatMap(its -> its.step(session.step()))
                        .filter(step -> isTold(scope, round, service.get(), step, registration))
                        .map(step ->
                                new OwnSession(Sourced.inUse(step.text(), step.id()), session.slot(), session.moved()))
                        .stream())
                .toList();
    }

    private boolean isTold(Scope scope, CaseId round, PublicService service, Step step, String registration) {
        Optional<LetterTemplate> summons = Stream.ofNullable(step.sessions())
                .map(StepSessions::summons)
                .flatMap(id -> service.letter(String.valueOf(id)).stream())
                .findFirst();
        return summons.filter(template -> letters.about(scope, round, template.id(), registration)
                        .filter(letter -> LetterTurn.isFinished(letter, template))
                        .isPresent())
                .isPresent();
    }
}
