package id.talaksana.api.store.work;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Tells of work lists what stands on no page of theirs. */
@ProviderType
public interface WorkStore {

    /**
     * How many cases each of these queries lists, whatever its page.
     *
     * @param most no further than this is counted
     */
    List<Integer> count(Scope scope, List<CaseQuery> queries, int most);

    /**
     * The closed rows with which the open rows of these cases of an agency were opened, by case. A case that has just been opened
     * has none.
     */
    Map<CaseId, List<StepRow>> openers(String agency, List<CaseFile> cases);
}
