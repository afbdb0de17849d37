package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.sessions.StoredSessions;
import id.talaksana.store.rounds.scores.DatabaseScores;
import id.talaksana.store.sessions.DatabaseSessions;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** Rounds of an agency share its rooms, also when two take one at the same instant, in every database. */
public class SharedRoomContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]}
              - {id: makalah, text: Menulis makalah, actors: [panitia], sessions: {kind: paper}}
            """;

    private static final Slot HALL =
            new Slot(LocalDate.of(2026, 5, 5), LocalTime.of(8, 0), LocalTime.of(8, 30), "Aula", 9);

    private final AtomicInteger looks = new AtomicInteger();
    private Account panitia;

    private StoredSessions sessions(OpenRound of, SessionStore kept) {
        return new StoredSessions(of.book(), kept, of.store(), new DatabaseScores(stores().database));
    }

    private SessionDeed enter(OpenRound round) {
        return new SessionDeed.Enter(round.id(), "makalah", HALL, null);
    }

    /** The other round takes the room after this one has seen that it is free. */
    private SessionStore takenMeanwhile(DatabaseSessions kept, OpenRound other) {
        return (SessionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionStore.class}, (proxy, method, values) -> {
                    Object found = method.invoke(kept, values);
                    if (method.getName().equals("elsewhere") && looks.incrementAndGet() == 1) {
                        sessions(other, kept).perform(panitia, enter(other));
                    }
                    return found;
                });
    }

    @Test
    public void whoComesSecondSeesWhoCameFirst() {
        OpenRound first = setting().open(SERVICE, "panitia");
        OpenRound second = first.another("panitia");
        panitia = first.officer("panitia");
        DatabaseSessions kept = new DatabaseSessions(stores().database);
        StoredSessions its = sessions(second, takenMeanwhile(kept, first));
        Refusal refused = catchThrowableOfType(Refusal.class, () -> its.perform(panitia, enter(second)));
        assertThat(refused.reason().english()).contains(first.id().toString());
        assertThat(its.list(panitia, second.id(), null)).isEmpty();
        assertThat(looks.get()).as("planned anew").isEqualTo(2);
        assertThat(second.faults()).isEmpty();
    }
}
