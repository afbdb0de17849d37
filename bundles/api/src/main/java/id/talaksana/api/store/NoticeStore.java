package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Remembers what notifiers answered when they were told of a closed step. */
@ProviderType
public interface NoticeStore {

    /** Keeps a receipt; where there is one already, that one stays. */
    void told(Receipt receipt);

    /** The receipts of a case, by row and name. */
    List<Receipt> receipts(Scope scope, CaseId id);

    /**
     * A receipt.
     *
     * @param row number of the closed row
     * @param name the notifier's name
     * @param text one line
     */
    record Receipt(CaseId caseId, int row, String name, String text, Instant at) {}
}
