package id.talaksana.core.requests;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.api.rounds.requests.RequestPage;
import id.talaksana.api.rounds.requests.Requests;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.asked.Asker;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests in the store, under the rules of {@link RequestPlans}. */
@Component(service = Requests.class)
public final class StoredRequests implements Requests {
    private final RoundBook book;
    private final RoundStore rounds;
    private final RequestStore store;
    private final AgendaStore agenda;
    private final Catalogue catalogue;
    private final Cases cases;
    private final Clock clock;

    @Activate
    public StoredRequests(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference RequestStore store,
            @Reference AgendaStore agenda,
            @Reference Catalogue catalogue,
            @Reference Cases cases,
            @Reference Clock clock) {
        this.book = book;
        this.rounds = rounds;
        this.store = store;
        this.agenda = agenda;
        this.catalogue = catalogue;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public RequestPage list(Account who, CaseId id, String step, AgencyRequest.State state, int after, int limit) {
        SeenRound round = book.seen(who, id);
        String asking = step == null ? first(round) : step;
        List<AgencyRequest> found = store.list(round.scope(), id, asking, state, after, limit + 1);
        Away away = new Away(catalogue, now());
        List<AgencyRequest> page = page(limit, found, away);
        return new RequestPage(
                asking,
                store.tallies(round.scope(), id, asking).entrySet().stream()
                        .map(tally -> new RequestPage.Tally(tally.getKey(), tally.getValue()))
                        .toList(),
                page,
                found.size() > limit ? page.get(limit - 1).applicant() : null);
    }

    private static List<AgencyRequest> page(int limit, List<AgencyRequest> found, Away away) {
        return found.subList(0, Math.min(limit, found.size())).stream()
                .map(request -> request.state() == AgencyRequest.State.WAITING
                        ? request.waiting(
                                away.why(request.agency(), request.service()).orElse(null))
                        : request)
                .toList();
    }

    private static String first(SeenRound round) {
        return round.selecting().service().steps().stream()
                .filter(Step::asksForEach)
                .map(Step::id)
                .findFirst()
                .orElseThrow(() -> new Refusal(CONFLICT, CoreWords.text("this-procedure-asks-no-agency"), List.of()));
    }

    @Override
    public RoundChange preview(Account who, RequestDeed deed) {
        return plans(book.seen(who, deed.round())).of(deed).shown(null);
    }

    @Override
    public RoundChange perform(Account who, RequestDeed deed) {
        return book.perform(
                who, deed.round(), deed.requestKey(), entry -> RequestPlans.asksFor(deed, entry), round -> plans(round)
                        .of(deed));
    }

    private RequestPlans plans(SeenRound round) {
        return new RequestPlans(
                rounds, store, round, now(), step -> agenda.enter(Bringing.entry(round.id(), step, now())));
    }

    @Override
    public CasePage asked(Account who, String agency, String asking, String after, int limit) {
        if (!who.scope().covers(agency) || Standing.of(who, catalogue) != Standing.INSIDE) {
            throw new Refusal(NOT_FOUND, CoreWords.text("there-is-no-agency", agency), List.of());
        }
        return cases.list(
                who, new CaseQuery(agency, null, null, null, null, after, limit).ofOpener(Asker.name(asking)));
    }

    /** Milliseconds are what both databases keep exactly. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
