package id.talaksana.api.catalogue;

import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which versions of which agencies are in use, whatever way they came in ({@link Publishing}). Every act is on the register for
 * ever; after a restart the register says what is in use, not what happens to be offered.
 */
@ProviderType
public interface Registry {

    /** The versions of an agency: those that wait for a second person, then the others, newest act first. */
    List<VersionEntry> versions(String agency);

    /** Everything that was done, newest first: what is done later takes nothing off it. */
    List<Recorded> acts(String agency);

    /**
     * Takes an earlier version into use again. One whose bundle or file has gone is then in use as if it had been uploaded:
     * definitions are kept for ever.
     *
     * @param version null: the one before the one in use
     * @throws Refusal when there is no such version, or it is in use already
     */
    void rollback(String agency, String version, String by, String reason);

    /** Takes no new cases any more; cases under way go on. */
    void retire(String agency, String by, String reason);

    /**
     * Lets everything rest: no new cases, and those under way stay readable but take no steps. Until thawed.
     */
    void freeze(String agency, String by, String reason);

    /** Work goes on where it rested. */
    void thaw(String agency, String by, String reason);

    /** Takes new cases again. */
    void resume(String agency, String by, String reason);

    /** Compares a candidate with what is in use, and tells the fate of each case under way. Changes nothing. */
    Plan plan(String agency, Map<String, byte[]> files);

    /** The files of a version as they were offered. */
    Optional<Map<String, byte[]>> files(String agency, String version);

    /**
     * One version.
     *
     * @param by who took it into use last, or proposed it
     * @param reason why, or the decree that it rests on; may be null
     * @param openCases cases under way that are pinned to it
     */
    record VersionEntry(
            String version,
            String digest,
            Origin origin,
            LocalDate effectiveFrom,
            Standing standing,
            String by,
            Instant since,
            String reason,
            long openCases) {}

    /** Where a version stands. */
    enum Standing {
        /** New cases use it. */
        IN_USE,
        /** It will be in use from its effective date on. */
        AWAITS_EFFECT,
        /** Another version is in use. */
        SUPERSEDED,
        /** Somebody proposed it, and a second person has not approved of it yet ({@link Approvals}). */
        AWAITS_APPROVAL;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * One act on the register.
     *
     * @param number counts the agency's acts from 1
     * @param version the version concerned; null for acts on the agency as a whole
     * @param effectiveFrom first day on which new cases may use it; null: at once
     * @param reason why, or the decree that a version rests on; may be null
     */
    record Recorded(
            int number, Act act, String version, LocalDate effectiveFrom, String by, String reason, Instant at) {}

    /** The kinds of act. */
    enum Act {
        /** A version was offered and taken into use. */
        PUBLISHED,
        /** An earlier version was taken into use again. */
        ROLLED_BACK,
        /** No new cases any more, until resumed. */
        RETIRED,
        RESUMED,
        /** Cases under way rest, until thawed. */
        FROZEN,
        THAWED,
        /** A bundle or file was taken away, and its versions take no new cases until it returns. */
        LEFT,
        RETURNED,
        /** What is uploaded needs a second person from now on, until one is enough again. */
        TWO_PERSONS,
        ONE_PERSON,
        /** A version was offered and waits for a second person. */
        PROPOSED,
        /** The second person took it into use. */
        APPROVED,
        /** The second person did not. */
        DECLINED,
        /** What waited for its day will not come into force. */
        CANCELLED;

        /** Whether it takes a version into use. */
        public boolean takesIntoUse() {
            return this == PUBLISHED || this == ROLLED_BACK || this == APPROVED;
        }

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
