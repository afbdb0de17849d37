package id.talaksana.core.cases.store;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.RegisterMoved;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides on what this node knows of an agency. Where the store finds that another node has made an act meanwhile, nothing was
 * written, and it is decided anew on what the register says then.
 */
public final class OnRegister {
    /** An agency's acts are rare: whoever meets so many in a row meets a fault. */
    private static final int ATTEMPTS = 10;

    private OnRegister() {}

    /** @param decision what is decided and written for the agency, with {@link #number} of what it got */
    public static <T> T decide(Catalogue catalogue, String agency, Function<Optional<AgencyEntry>, T> decision) {
        // Of an agency that came at another node just now this one may not have heard yet.
        Optional<AgencyEntry> known = catalogue.agency(agency).or(() -> catalogue.fresh(agency));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return decision.apply(known);
            } catch (RegisterMoved moved) {
                known = catalogue.fresh(agency);
            }
        }
        throw new Refusal(
                Refusal.Kind.UNAVAILABLE, CoreWords.text("the-register-of-keeps-being-changed", agency), List.of());
    }

    /** Number of the newest act that an entry tells of; of an agency that is not on the register there is nothing to know. */
    public static int number(Optional<AgencyEntry> agency) {
        return agency.map(AgencyEntry::register).orElse(CaseStore.ANY_REGISTER);
    }
}
