package id.talaksana.core.extension;

import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.ScoreSource;
import id.talaksana.api.extension.SignatureProvider;
import java.util.Optional;

/** Where extensions are offered. It is looked at anew for each call, since they come and go. */
public interface Whiteboard {

    /** The offer for an agency's call: its own goes before one that serves all; empty when there is none. */
    Optional<Offer> find(String agency, Call call);

    /** The interface that extensions of a point implement. */
    static Class<?> type(Point point) {
        return switch (point) {
            case ELIGIBILITY_RULE -> EligibilityRule.class;
            case SCORE_SOURCE -> ScoreSource.class;
            case SIGNATURE_PROVIDER -> SignatureProvider.class;
            case NOTIFIER -> Notifier.class;
        };
    }

    /** An extension that may be borrowed for one call. */
    interface Offer {
        /** The extension, begun if it had not been yet: code of its bundle runs; null when it has gone or did not begin. */
        Object take();

        /** Ends the loan. */
        void giveBack();
    }
}
