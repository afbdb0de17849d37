package id.talaksana.karaf;

import id.talaksana.api.access.Account;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/** No files, of which is wrong what a test says. */
public final class FakeFiles implements SubmittedFiles {
    public List<Text> faults = List.of();

    @Override
    public List<SubmittedFile> list(Account who, CaseId id) {
        return List.of();
    }

    @Override
    public Enclosure file(Account who, CaseId id, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SubmittedFile add(Account who, CaseId id, String requirement, Enclosure file, String requestKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        return new Verification(id, 0, "", faults);
    }
}
