package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.rechecks.RecheckDeed;
import id.talaksana.api.rounds.rechecks.RecheckPage;
import id.talaksana.api.rounds.rechecks.Rechecked;
import id.talaksana.api.rounds.rechecks.Rechecked.State;
import id.talaksana.api.rounds.rechecks.Rechecked.Verdict;
import id.talaksana.api.rounds.rechecks.Rechecks;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sample of two, of whom one waits and one is differed about: the rules are proven where second looks are decided. */
public final class FewRechecks implements Rechecks {
    private static final Instant AT = Instant.parse("2026-04-09T02:00:00Z");

    public final List<RecheckDeed> looked = new ArrayList<>();
    public final List<RecheckDeed> settled = new ArrayList<>();

    @Override
    public RecheckPage list(Account who, CaseId id, String step, int after, int limit) {
        Verdict first = new Verdict("tidak-lulus", "Ijazah <buram>", "wira", AT);
        Verdict second = new Verdict("lulus", null, "budi", AT);
        return new RecheckPage(
                "administrasi",
                0,
                12,
                2,
                1,
                1,
                List.of(
                        new Rechecked(1, "A-1", "Sari", State.WAITING, false, null, null, null),
                        new Rechecked(2, "A-2", "Tono", State.DISAGREED, false, first, second, null)),
                null);
    }

    @Override
    public RoundChange look(Account who, RecheckDeed deed) {
        return done(who, deed, looked);
    }

    @Override
    public RoundChange settle(Account who, RecheckDeed deed) {
        return done(who, deed, settled);
    }

    private static RoundChange done(Account who, RecheckDeed deed, List<RecheckDeed> deeds) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        deeds.add(deed);
        return new RoundChange(1, List.of(), 0, null);
    }
}
