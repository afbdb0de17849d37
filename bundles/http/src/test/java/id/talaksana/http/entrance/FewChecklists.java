package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.requirements.ApplicantChecklist;
import id.talaksana.api.rounds.requirements.ApplicantChecklist.Item;
import id.talaksana.api.rounds.requirements.Checklists;
import id.talaksana.api.rounds.requirements.DueMove;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checklist of one applicant, with what was noted; its rules are proven where they are kept. */
public final class FewChecklists implements Checklists {
    public final List<String> keys = new ArrayList<>();
    public final Map<String, RequirementMark> marks = new LinkedHashMap<>();

    @Override
    public ApplicantChecklist of(Account who, CaseId round, String registration) {
        return new ApplicantChecklist(
                registration,
                "Sari",
                List.of(
                        new Item("ijazah", "1", "Ijazah", null, marks.get("ijazah")),
                        new Item("skck", "2", "SKCK", "pengumuman", marks.get("skck"))));
    }

    @Override
    public RoundChange mark(
            Account who,
            CaseId round,
            ApplicantQuery set,
            List<String> requirements,
            State state,
            String reason,
            String requestKey) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        keys.add(requestKey);
        requirements.forEach(each -> marks.put(each, new RequirementMark(each, state, reason, 5)));
        return new RoundChange(requirements.size(), List.of(), 0, null);
    }

    @Override
    public RoundChange moveDue(
            Account who, CaseId round, String requirement, String dueAt, String reason, String requestKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DueMove> moved(Account who, CaseId round) {
        throw new UnsupportedOperationException();
    }
}
