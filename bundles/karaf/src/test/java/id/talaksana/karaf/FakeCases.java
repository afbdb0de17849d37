package id.talaksana.karaf;

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
import java.util.List;

/** One case; remembers what was asked in whose name, and refuses when told to. */
public final class FakeCases implements Cases {
    public Refusal refusal;
    public Account who;
    public Object asked;
    public StepRow.Channel channel;
    public List<Text> faults = List.of();
    /** Who may do the open step. */
    public List<String> actors = List.of("verifikator");
    /** The case; null: one that waits for {@link #actors}. */
    public CaseFile file;
    /** The history of the case; null: its open step. */
    public List<StepRow> rows;

    private CaseFile answer(Account account, Object question, StepRow.Channel face) {
        who = account;
        asked = question;
        channel = face;
        if (refusal != null) {
            throw refusal;
        }
        return file == null ? Samples.file(actors) : file;
    }

    @Override
    public CaseFile open(Account account, Opening opening, StepRow.Channel face) {
        return answer(account, opening, face);
    }

    @Override
    public CaseFile perform(Account who, Deed deed, StepRow.Channel channel, long seen) {
        return perform(who, deed, channel);
    }

    @Override
    public CaseFile perform(Account account, Deed deed, StepRow.Channel face) {
        return answer(account, deed, face);
    }

    @Override
    public CaseFile find(Account account, CaseId id) {
        return answer(account, id, null);
    }

    @Override
    public CasePage list(Account account, CaseQuery query) {
        return new CasePage(List.of(answer(account, query, null)), "lanjut");
    }

    @Override
    public List<StepRow> history(Account account, CaseId id) {
        CaseFile file = answer(account, id, null);
        return rows == null ? file.open() : rows;
    }

    @Override
    public Verification verify(Account account, CaseId id) {
        answer(account, id, null);
        return new Verification(id, 3, "d".repeat(64), faults);
    }
}
