package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.List;

/** Cases to which nobody has handed in anything. */
final class NothingHandedIn implements SubmittedFiles {
    @Override
    public List<SubmittedFile> list(Account who, CaseId id) {
        return List.of();
    }

    @Override
    public Enclosure file(Account who, CaseId id, int number) {
        throw new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "There is none."), List.of());
    }

    @Override
    public SubmittedFile add(Account who, CaseId id, String requirement, Enclosure file, String requestKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        throw new UnsupportedOperationException();
    }
}
