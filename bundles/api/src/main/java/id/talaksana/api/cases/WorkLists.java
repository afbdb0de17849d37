package id.talaksana.api.cases;

import id.talaksana.api.access.Account;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What a work list tells beside its cases ({@link Cases#list}), as far as the account may see them. */
@ProviderType
public interface WorkLists {
    /** Further than this nobody counts. */
    int MOST_COUNTED = 1_000;

    /** How many cases each of these queries lists, at most {@link #MOST_COUNTED}. */
    List<Integer> count(Account who, List<CaseQuery> queries);

    /**
     * The closed rows with which the open rows of these cases were opened: who sent them on or back, and why.
     *
     * @param cases as the account was given them
     */
    Map<CaseId, List<StepRow>> openers(Account who, List<CaseFile> cases);
}
