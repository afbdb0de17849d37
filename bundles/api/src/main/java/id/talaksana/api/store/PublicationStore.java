package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The register: every act by which a version came into use or an agency was closed, in order, for ever. */
@ProviderType
public interface PublicationStore {

    /** The acts in scope by agency and number. */
    List<Publication> list(Scope scope);

    /** The acts of an agency that come after a number, in order. */
    List<Publication> after(String agency, int number);

    /**
     * The acts in scope that are wanted, newest first.
     *
     * @param skipped how many of them are left out first
     * @param most how many are read then
     */
    List<Publication> newest(Scope scope, Wanted wanted, int skipped, int most);

    /**
     * Which acts.
     *
     * @param agency null: of all
     * @param act null: of every kind
     * @param by part of the name of who did it; null: whoever
     * @param from null: from the first on
     * @param until up to and without; null: up to now
     */
    record Wanted(String agency, Act act, String by, Instant from, Instant until) {}

    /**
     * Adds an act.
     *
     * @return false, and nothing is written, unless the agency's newest act is the one before this: somebody else was first
     */
    boolean append(Publication publication);

    /**
     * One act.
     *
     * @param number counts the agency's acts from 1
     * @param version the version concerned; null for acts on the agency as a whole
     * @param digest its digest; null likewise
     * @param effectiveFrom first day on which new cases may use it; null: at once
     * @param origin where the version came from, or what left or returned; null for the other acts
     * @param by who did it
     * @param reason why, or the decree that a version rests on; may be null
     */
    record Publication(
            String agency,
            int number,
            Act act,
            String version,
            String digest,
            LocalDate effectiveFrom,
            Origin origin,
            String by,
            String reason,
            Instant at) {}
}
