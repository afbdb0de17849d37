package id.talaksana.http.api;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case; remembers what was asked of it, and refuses or fails when told to. */
final class FakeCases implements Cases {
    static final CaseId ID = CaseId.parse("kanreg-0JQ8ZK3V5T7XN").orElseThrow();
    static final Instant OPENED = Instant.parse("2026-08-03T02:00:00Z");

    RuntimeException failure;
    Account who;
    Opening opening;
    Deed deed;
    CaseQuery query;
    StepRow.Channel channel;
    String next;
    String subject = "Usul CPNS 2026";

    private void asked(Account account) {
        who = account;
        if (failure != null) {
            throw failure;
        }
    }

    private CaseFile file() {
        return new CaseFile(
                ID,
                "persetujuan-teknis",
                FakeCatalogue.CURRENT.digest(),
                "1.1.0",
                subject,
                Set.of("pppk", "cpns"),
                Map.of(),
                List.of("usul"),
                CaseFile.State.OPEN,
                List.of(),
                "siti",
                OPENED,
                null,
                null,
                null,
                null,
                0,
                "c".repeat(64),
                1,
                List.of(row()));
    }

    private static StepRow row() {
        return StepRow.opened(1, "verifikasi", List.of("verifikator"), OPENED, null);
    }

    private CaseFile known(CaseId id) {
        if (!id.equals(ID)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "None."), List.of());
        }
        return file();
    }

    @Override
    public CaseFile open(Account account, Opening wanted, StepRow.Channel face) {
        asked(account);
        opening = wanted;
        channel = face;
        return file();
    }

    @Override
    public CaseFile perform(Account who, Deed deed, StepRow.Channel channel, long seen) {
        return perform(who, deed, channel);
    }

    @Override
    public CaseFile perform(Account account, Deed wanted, StepRow.Channel face) {
        asked(account);
        deed = wanted;
        channel = face;
        return known(wanted.caseId());
    }

    @Override
    public CaseFile find(Account account, CaseId id) {
        asked(account);
        return known(id);
    }

    @Override
    public CasePage list(Account account, CaseQuery wanted) {
        asked(account);
        query = wanted;
        return new CasePage(List.of(file()), next);
    }

    @Override
    public List<StepRow> history(Account account, CaseId id) {
        asked(account);
        return known(id).open();
    }

    @Override
    public Verification verify(Account account, CaseId id) {
        asked(account);
        return new Verification(known(id).id(), 0, "c".repeat(64), List.<Text>of());
    }
}
