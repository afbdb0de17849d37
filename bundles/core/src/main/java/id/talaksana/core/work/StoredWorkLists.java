package id.talaksana.core.work;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.WorkLists;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.store.work.WorkStore;
import id.talaksana.core.access.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Work lists in the store. An applicant's are of the own cases alone. */
@Component(service = WorkLists.class)
public final class StoredWorkLists implements WorkLists {
    private final Catalogue catalogue;
    private final WorkStore store;

    @Activate
    public StoredWorkLists(@Reference Catalogue catalogue, @Reference WorkStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @Override
    public List<Integer> count(Account who, List<CaseQuery> queries) {
        boolean ownOnly = Standing.of(who, catalogue) == Standing.APPLICANT;
        List<CaseQuery> asked = ownOnly
                ? queries.stream().map(query -> query.ofOpener(who.name())).toList()
                : queries;
        return store.count(who.scope(), asked, MOST_COUNTED);
    }

    @Override
    public Map<CaseId, List<StepRow>> openers(Account who, List<CaseFile> cases) {
        Standing standing = Standing.of(who, catalogue);
        Map<CaseId, List<StepRow>> openers = new HashMap<>();
        cases.stream()
                .filter(c -> who.scope().covers(c.id().agency()) && standing.sees(who, c))
                .collect(Collectors.groupingBy(c -> c.id().agency()))
                .forEach((agency, some) -> openers.putAll(store.openers(agency, some)));
        return openers;
    }
}
