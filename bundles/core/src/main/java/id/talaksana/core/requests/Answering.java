package id.talaksana.core.requests;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RequestStore.Asking;
import id.talaksana.api.store.rounds.RequestStore.Said;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.asked.Answer;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts what another agency answered on the record of the round that asked, once. What was given up meanwhile stays so. */
@Component(service = Duty.class)
public final class Answering implements Duty {
    private static final Account SYSTEM =
            new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    private final RoundBook book;
    private final RequestStore store;

    @Activate
    public Answering(@Reference RoundBook book, @Reference RequestStore store) {
        this.book = book;
        this.store = store;
    }

    @Override
    public String kind() {
        return Answer.KIND;
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        Answer answer = Answer.read(kept.entry());
        store.asking(Scope.of(kept.entry().agency()), answer.there())
                .filter(asking -> !asking.state().isFinal())
                .ifPresent(asking -> record(asking, answer, kept.entry().subject(), now));
        return Outcome.DONE;
    }

    private void record(Asking asking, Answer answer, String key, Instant now) {
        Said said = new Said(answer.state(), answer.reason(), answer.employeeNumber(), answer.document());
        book.perform(
                SYSTEM,
                asking.round(),
                key,
                entry -> entry.kind() == RoundEntry.Kind.ANSWERS,
                round -> new RoundPlan(
                        RoundEntry.Kind.ANSWERS,
                        asking.step(),
                        answer.state().toString(),
                        answer.reason(),
                        null,
                        null,
                        1,
                        List.of(),
                        false,
                        (writing, entry) -> store.say(
                                asking.round(), asking.step(), List.of(asking.applicant()), said, entry, now)));
    }
}
