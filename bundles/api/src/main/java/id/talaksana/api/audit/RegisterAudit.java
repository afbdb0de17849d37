package id.talaksana.api.audit;

import id.talaksana.api.access.Account;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.store.PublicationStore.Wanted;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Every act on the register of every agency, for central staff. */
@ProviderType
public interface RegisterAudit {
    /** Acts on one leaf. */
    int ON_A_LEAF = 50;

    /**
     * The acts that are wanted, newest first.
     *
     * @param leaf from 1
     * @throws Refusal when somebody of one agency asks
     */
    Leaf acts(Account who, Wanted wanted, int leaf);

    /** @param more whether there are older ones */
    record Leaf(List<Publication> acts, boolean more) {
        public Leaf {
            acts = List.copyOf(acts);
        }
    }
}
