package id.talaksana.core.requests;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.asked.Asker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings requests to the other agency, some at a time, each once: opens a case there, or says that what came back was completed.
 * While the other is away they wait, and it is looked again soon.
 */
@Component(service = Duty.class)
public final class Bringing implements Duty {
    static final String KIND = "requests";
    /** In one transaction: the other agency's officers work on meanwhile. */
    private static final int AT_ONCE = 25;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final RequestStore store;
    private final Cases cases;
    private final Catalogue catalogue;

    @Activate
    public Bringing(@Reference RequestStore store, @Reference Cases cases, @Reference Catalogue catalogue) {
        this.store = store;
        this.cases = cases;
        this.catalogue = catalogue;
    }

    static Entry entry(CaseId round, String step, Instant now) {
        return new Entry(round.agency(), KIND, round + "/" + step, now, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        String[] subject = kept.entry().subject().split("/", 2);
        CaseId round = CaseId.parse(subject[0]).orElseThrow();
        List<AgencyRequest> waiting =
                store.list(Scope.of(round.agency()), round, subject[1], AgencyRequest.State.WAITING, 0, AT_ONCE);
        if (waiting.isEmpty()) {
            return Outcome.DONE;
        }
        AgencyRequest first = waiting.get(0);
        if (new Away(catalogue, now).why(first.agency(), first.service()).isPresent()) {
            return Outcome.again(now.plus(LOOK_AGAIN));
        }
        for (AgencyRequest request : waiting) {
            store.arrived(round, request.step(), request.applicant(), bring(round, request));
        }
        return Outcome.again(now);
    }

    private CaseId bring(CaseId round, AgencyRequest request) {
        String key = round.number() + "/" + request.applicant() + "/" + request.entry();
        Optional<CaseFile> before = Optional.ofNullable(request.receipt())
                .flatMap(CaseId::parse)
                .map(id -> cases.find(Asker.account(round.agency(), request.agency(), Set.of()), id))
                .filter(c -> c.state() == CaseFile.State.OPEN);
        if (before.isPresent()) {
            resume(round, before.get(), request, key);
            return before.get().id();
        }
        Account asker = Asker.account(round.agency(), request.agency(), Set.of());
        String subject = request.registration() + " " + request.name();
        Opening opening = new Opening(request.agency(), request.service(), subject, Set.of(), Map.of(), List.of(), key);
        return cases.open(asker, opening, Channel.SYSTEM).id();
    }

    /** What waits there goes on; where its officers did not wait for it they have gone on already. */
    private void resume(CaseId round, CaseFile there, AgencyRequest request, String key) {
        there.open().stream().filter(StepRow::waitsForOthers).findFirst().ifPresent(row -> {
            Account asker = Asker.account(round.agency(), request.agency(), row.actors());
            Deed deed = new Deed.Resume(there.id(), row.step(), request.reason(), List.of(), Map.of(), key);
            cases.perform(asker, deed, Channel.SYSTEM);
        });
    }
}
