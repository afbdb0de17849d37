package id.talaksana.core.cases.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.store.CaseStore;
import java.util.function.Consumer;

/** All cases of an agency that are under way, newest first, page by page. */
public record OpenCases(CaseStore store, String agency, String service) {

    /** The open cases of an agency; of one service, or of all when it is null. */
    public static OpenCases of(CaseStore store, String agency, String service) {
        return new OpenCases(store, agency, service);
    }

    /** Gives them one by one. */
    public void forEach(Consumer<CaseFile> taker) {
        String page = null;
        do {
            CasePage open = store.list(
                    Scope.of(agency),
                    new CaseQuery(agency, service, CaseFile.State.OPEN, null, null, page, CaseQuery.MAX_LIMIT));
            open.cases().forEach(taker);
            page = open.next();
        } while (page != null);
    }
}
