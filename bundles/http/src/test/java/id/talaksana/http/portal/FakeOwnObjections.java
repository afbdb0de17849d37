package id.talaksana.http.portal;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One period in which B-2 may object; both reasons have to be contested. */
final class FakeOwnObjections implements OwnObjections {
    private static final Instant BEGUN = Instant.parse("2026-11-20T03:30:00Z");
    final List<Filing> filed = new ArrayList<>();
    boolean contestable = true;
    boolean isOpen = true;
    String place;
    String answer;
    boolean withdrawn;

    @Override
    public OwnStanding standing(Applicant who, CaseId id) {
        OwnStanding.OpenPeriod open = new OwnStanding.OpenPeriod(
                "sanggah",
                BEGUN,
                Instant.parse("2026-11-23T16:00:00Z"),
                place,
                "tidak lulus",
                List.of("Ijazah <buram>", "Usia lewat batas"));
        return new OwnStanding(
                contestable,
                contestable ? null : "Keputusan panitia mutlak",
                contestable && isOpen ? open : null,
                filed.isEmpty() ? List.of() : List.of(own()));
    }

    private OwnObjection own() {
        return new OwnObjection(
                1,
                "sanggah",
                "B-2",
                "Ijazah",
                filed.get(0).text(),
                BEGUN,
                BEGUN.plusSeconds(86_400),
                withdrawn ? "withdrawn" : answer == null ? "filed" : "rejected",
                answer);
    }

    @Override
    public OwnObjection file(Applicant who, Filing filing) {
        if (!filing.contests().equals(List.of(1, 2))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, new Text("Sanggah juga alasan 2.", "Contest reason 2, too."), List.of());
        }
        filed.add(filing);
        return own();
    }

    @Override
    public OwnObjection withdraw(Applicant who, CaseId id, int number, String requestKey) {
        withdrawn = true;
        return own();
    }
}
