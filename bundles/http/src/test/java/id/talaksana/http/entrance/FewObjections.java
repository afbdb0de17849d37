package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.objections.Objections;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two objections, one that waits or lies with another body and one that was accepted: the rules are proven where objections are heard. */
public final class FewObjections implements Objections {
    private static final Instant AT = Instant.parse("2026-04-09T02:00:00Z");

    public final List<ObjectionDeed> deeds = new ArrayList<>();
    public ObjectionState first = ObjectionState.FILED;

    @Override
    public List<ObjectionPeriod> periods(Account who, CaseId id) {
        return List.of(new ObjectionPeriod(
                "sanggah",
                List.of("administrasi"),
                List.of("tidak-lulus"),
                AT,
                AT.plusSeconds(86_400),
                null,
                null,
                false,
                "BKN",
                ObjectionPeriod.State.OVER,
                new ObjectionPeriod.Tally(2, 1, 0, 0, 1)));
    }

    @Override
    public ObjectionPage objections(Account who, CaseId id, ObjectionQuery query, int after, int limit) {
        List<Objection> all = List.of(objection(1, "A-1", first), objection(2, "A-2", ObjectionState.ACCEPTED));
        return new ObjectionPage(
                all.stream()
                        .filter(one -> query.state() == null || query.state() == one.state())
                        .toList(),
                null);
    }

    private static Objection objection(int number, String registration, ObjectionState state) {
        return new Objection(
                number,
                "sanggah",
                registration,
                registration,
                new Judgement("administrasi", "tidak-lulus", "Ijazah tidak sesuai", 2),
                "Ijazah saya terlampir.",
                AT.plusSeconds(86_400),
                state,
                List.of(new ObjectionEvent(ObjectionState.FILED, 3, registration, AT, null, null, null)));
    }

    @Override
    public ObjectionChange preview(Account who, ObjectionDeed deed) {
        List<ObjectionChange.Difference> differences = deed instanceof ObjectionDeed.Correct
                ? List.of(new ObjectionChange.Difference("A-2", "administrasi", "tidak-lulus", "lulus", 2))
                : List.of();
        return new ObjectionChange(1, List.of(), 0, differences, List.of(), null);
    }

    @Override
    public ObjectionChange perform(Account who, ObjectionDeed deed) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        deeds.add(deed);
        return preview(who, deed);
    }

    @Override
    public Objection objection(Account who, CaseId id, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] answers(Account who, CaseId id, String period) {
        throw new UnsupportedOperationException();
    }
}
