package id.talaksana.api.store;

import id.talaksana.api.catalogue.Origin;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which nodes of an installation have which bundles and files. A node counts as long as it gives signs of life; one that
 * starts has nothing until it says so.
 */
@ProviderType
public interface Presence {
    /** How long a node counts after its last sign of life. */
    int LIFE_SECONDS = 30;

    /** Of an installation that is one node. */
    Presence ALONE = new Presence() {
        @Override
        public void here(String agency, Origin origin) {
            // There is nobody to know it.
        }

        @Override
        public boolean gone(String agency, Origin origin) {
            return true;
        }

        @Override
        public Set<Origin> elsewhere(String agency) {
            return Set.of();
        }

        @Override
        public Map<String, Set<Origin>> elsewhere() {
            return Map.of();
        }
    };

    /** This node has it; saying so again changes nothing. */
    void here(String agency, Origin origin);

    /**
     * This node has it no more. Of nodes that lose it at the same time exactly one is the last.
     *
     * @return whether no other node has it: it has left the installation
     */
    boolean gone(String agency, Origin origin);

    /** What the other nodes have of an agency. */
    Set<Origin> elsewhere(String agency);

    /** What the other nodes have of all agencies. */
    Map<String, Set<Origin>> elsewhere();
}
