package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receipts of one process. */
public final class InMemoryNoticeStore implements NoticeStore {
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();

    @Override
    public void told(Receipt receipt) {
        receipts.add(receipt);
    }

    @Override
    public List<Receipt> receipts(Scope scope, CaseId id) {
        return receipts.stream()
                .filter(receipt -> scope.covers(id.agency()) && receipt.caseId().equals(id))
                .toList();
    }
}
