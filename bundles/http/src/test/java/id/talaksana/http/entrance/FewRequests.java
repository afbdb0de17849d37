package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.api.rounds.requests.RequestPage;
import id.talaksana.api.rounds.requests.Requests;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A round that asked about two applicants, one of whom came back: the rules are proven where requests are decided. */
public final class FewRequests implements Requests {
    public final List<RequestDeed> deeds = new ArrayList<>();

    @Override
    public RequestPage list(Account who, CaseId round, String step, State state, int after, int limit) {
        List<AgencyRequest> all = List.of(
                request(1, "A-1", "Sari", State.RETURNED, "Ijazah tidak terbaca"),
                request(2, "A-2", "Tono", State.APPROVED, null));
        return new RequestPage(
                "usul",
                List.of(new RequestPage.Tally(State.RETURNED, 1), new RequestPage.Tally(State.APPROVED, 1)),
                all.stream()
                        .filter(one -> state == null || one.state() == state)
                        .toList(),
                null);
    }

    private static AgencyRequest request(int number, String registration, String name, State state, String reason) {
        Instant at = Instant.parse("2026-04-09T02:00:00Z");
        return new AgencyRequest(
                number,
                registration,
                name,
                "usul",
                state,
                "kanreg",
                "persetujuan",
                null,
                null,
                reason,
                null,
                null,
                at,
                7);
    }

    @Override
    public RoundChange preview(Account who, RequestDeed deed) {
        return new RoundChange(1, List.of(), 0, null);
    }

    @Override
    public RoundChange perform(Account who, RequestDeed deed) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        deeds.add(deed);
        return preview(who, deed);
    }

    @Override
    public CasePage asked(Account who, String agency, String asking, String after, int limit) {
        throw new UnsupportedOperationException();
    }
}
