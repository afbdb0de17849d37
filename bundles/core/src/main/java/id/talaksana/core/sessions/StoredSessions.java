package id.talaksana.core.sessions;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.ParticipantPage;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.SessionChange;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.api.rounds.sessions.Sessions;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions in the store, under the rules of {@link SessionPlans}. */
@Component(service = Sessions.class)
public final class StoredSessions implements Sessions {
    private static final Set<Kind> KINDS = EnumSet.of(Kind.SESSIONS, Kind.SESSION_SEATS, Kind.ATTENDANCE);

    private final RoundBook book;
    private final SessionStore store;
    private final RoundStore rounds;
    private final ScoreStore scores;

    @Activate
    public StoredSessions(
            @Reference RoundBook book,
            @Reference SessionStore store,
            @Reference RoundStore rounds,
            @Reference ScoreStore scores) {
        this.book = book;
        this.store = store;
        this.rounds = rounds;
        this.scores = scores;
    }

    @Override
    public List<Session> list(Account who, CaseId id, String step) {
        return store.list(book.seen(who, id).scope(), id).stream()
                .filter(session -> step == null || session.step().equals(step))
                .toList();
    }

    @Override
    public ParticipantPage participants(Account who, CaseId id, int session, int after, int limit) {
        SeenRound round = book.seen(who, id);
        if (list(who, id, null).stream().noneMatch(each -> each.number() == session)) {
            throw SessionPlans.missing(session);
        }
        List<Participant> found = store.participants(round.scope(), id, session, after, limit + 1);
        List<Participant> page = found.subList(0, Math.min(limit, found.size()));
        return new ParticipantPage(
                page, found.size() > limit ? page.get(limit - 1).applicant() : null);
    }

    @Override
    public SessionChange preview(Account who, SessionDeed deed) {
        Planned planned = plans(book.seen(who, deed.round())).of(deed);
        return new SessionChange(planned.plan().preview(), planned.clashes());
    }

    @Override
    public SessionChange perform(Account who, SessionDeed deed) {
        RoundChange change = book.perform(
                who,
                deed.round(),
                deed.requestKey(),
                entry -> KINDS.contains(entry.kind())
                        && SessionPlans.digest(deed).equals(entry.source()),
                round -> sound(round, deed));
        return new SessionChange(change, List.of());
    }

    /** Refused where something clashes. Whatever happens to sessions of this or another round meanwhile, it is planned anew. */
    private RoundPlan sound(SeenRound round, SessionDeed deed) {
        int changes = store.changes(round.id().agency());
        Planned planned = plans(round).of(deed);
        if (!planned.clashes().isEmpty()) {
            throw new Refusal(CONFLICT, planned.clashes().get(0).reason(), List.of());
        }
        RoundPlan plan = planned.plan();
        return new RoundPlan(
                plan.kind(),
                plan.step(),
                plan.outcome(),
                plan.reason(),
                plan.undoes(),
                plan.source(),
                plan.count(),
                plan.leftOut(),
                plan.holdsUp(),
                (writing, entry) -> {
                    if (!store.change(round.id().agency(), changes)) {
                        throw new RoundStore.CaseMoved(round.id());
                    }
                    return plan.write().apply(writing, entry);
                });
    }

    private SessionPlans plans(SeenRound round) {
        return new SessionPlans(store, rounds, scores, round);
    }
}
