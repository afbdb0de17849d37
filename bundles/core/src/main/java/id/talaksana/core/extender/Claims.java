package id.talaksana.core.extender;

import id.talaksana.api.catalogue.Origin;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose an agency is when several bundles claim it. The order in which a framework starts bundles is chance; the register is
 * not, so whoever the register named last stays, and where it names none the bundle that was installed first.
 */
final class Claims {
    private Claims() {}

    /**
     * The bundle that brings an agency.
     *
     * @param claimants bundles that are here and name the agency
     * @param registered origins that the register names for it, the newest act's first
     * @param sound whether nothing is wrong with a bundle; one that is not keeps what the register says is its own
     */
    static Optional<PlugIn> holder(Collection<PlugIn> claimants, List<Origin> registered, Predicate<PlugIn> sound) {
        return claimants.stream()
                .filter(claimant -> sound.test(claimant) || registered.contains(claimant.origin()))
                .min(Comparator.<PlugIn>comparingInt(claimant -> place(registered, claimant.origin()))
                        .thenComparingLong(PlugIn::bundle));
    }

    private static int place(List<Origin> registered, Origin origin) {
        int place = registered.indexOf(origin);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
