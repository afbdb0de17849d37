package id.talaksana.api.applications;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of cases, for those who handle them: officers who hold an actor of the case's service, and the agency's
 * administrator. All throw {@link Refusal}.
 */
@ProviderType
public interface SubmittedFiles {
    /** Most bytes of a file: what a phone's camera makes. */
    int MAX_BYTES = 5 << 20;

    /** Most files in one case. */
    int MOST_FILES = 60;

    /** Most files for one requirement at a time. */
    int MOST_OF_ONE = 5;

    /** Those that are on the record, in their order. */
    List<SubmittedFile> list(Account who, CaseId id);

    /** The content of one. */
    Enclosure file(Account who, CaseId id, int number);

    /**
     * Puts a file that came in another way on the record, for whoever works on the case.
     *
     * @param requestKey makes a repeated request harmless; may be null
     */
    SubmittedFile add(Account who, CaseId id, String requirement, Enclosure file, String requestKey);

    /**
     * Recomputes the record with the files on it, and compares each file with the digest that stands there; for whoever sees
     * the case, since nothing of the contents is told.
     */
    Verification verify(Account who, CaseId id);
}
