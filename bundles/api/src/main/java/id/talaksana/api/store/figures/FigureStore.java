package id.talaksana.api.store.figures;

import id.talaksana.api.access.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Reads of cases what is counted, and keeps the counts: everything of a month is replaced at once. */
@ProviderType
public interface FigureStore {

    /** When the first case of an agency was opened. */
    Optional<Instant> firstOpened(String agency);

    /** Tells each case of an agency of which a step was closed in a span of time, one after the other, with its record. */
    void casesWithStepsClosed(String agency, Instant from, Instant before, Consumer<TimedCase> each);

    /** The complaints that came to an agency in a span of time, by the service and step that they name. */
    List<Tally> complaints(String agency, Instant from, Instant before, String month);

    /** What is open at an agency now, cases and steps, and what of it is late. */
    List<Tally> open(String agency, Instant now);

    /**
     * Puts these in the place of all that was counted of an agency in a month.
     *
     * @param at when they were counted
     */
    void replace(String agency, String month, Collection<Tally> counted, Instant at);

    /**
     * Adds up what was counted from a month to another, and what is open now.
     *
     * @param by how finely
     * @param service of one service alone; null: of all
     */
    List<Tally> sum(Scope scope, By by, String service, String from, String to);

    /** When what is open was counted last, by agency. */
    Map<String, Instant> counted(Scope scope);

    /** What has a sum of its own. */
    enum By {
        AGENCY,
        SERVICE,
        STEP,
        /** Cases of a service alone, with the parts of their time. */
        PART
    }
}
