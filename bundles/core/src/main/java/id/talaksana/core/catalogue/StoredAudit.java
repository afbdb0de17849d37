package id.talaksana.core.catalogue;

import id.talaksana.api.access.Account;
import id.talaksana.api.audit.RegisterAudit;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.store.PublicationStore.Wanted;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of every agency, read by time. */
@Component(service = RegisterAudit.class)
public final class StoredAudit implements RegisterAudit {
    private final PublicationStore store;

    @Activate
    public StoredAudit(@Reference PublicationStore store) {
        this.store = store;
    }

    @Override
    public Leaf acts(Account who, Wanted wanted, int leaf) {
        if (who.role().ofOneAgency()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, CoreWords.text("only-central-staff-reads-all-registers"), List.of());
        }
        List<Publication> found = store.newest(who.scope(), wanted, (leaf - 1) * ON_A_LEAF, ON_A_LEAF + 1);
        return new Leaf(found.subList(0, Math.min(ON_A_LEAF, found.size())), found.size() > ON_A_LEAF);
    }
}
