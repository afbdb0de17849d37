package id.talaksana.api.rounds.announcements;

import id.talaksana.api.cases.CaseId;
import java.time.Instant;

/** What somebody does to an announcement of a round. Each is one entry on the round's record. */
public sealed interface AnnouncementDeed {
    /** The round. */
    CaseId round();

    /** Idempotency key as the caller chose it; null: cannot be repeated without harm. */
    String requestKey();

    /**
     * Drafts one.
     *
     * @param step an open step that announces; null: of a change, by whoever works on the round
     * @param corrects id of a released one that it corrects; null: none
     * @param title null: the step's own words
     * @param text null: the definition's, or the house's own
     */
    record Draft(CaseId round, String step, String corrects, String title, String text, String requestKey)
            implements AnnouncementDeed {}

    /** Writes a draft anew; what is null stays. */
    record Revise(CaseId round, String id, String title, String text, String requestKey) implements AnnouncementDeed {}

    /** The initial (<em>paraf</em>) of a reviewer. */
    record Initial(CaseId round, String id, String requestKey) implements AnnouncementDeed {}

    /** Sends one that is not signed back to be written anew. */
    record Return(CaseId round, String id, String reason, String requestKey) implements AnnouncementDeed {}

    /**
     * Signs it: from here on it is what it is, with its number and its list.
     *
     * @param number only where the agency has no pattern of its own
     */
    record Sign(CaseId round, String id, String number, String requestKey) implements AnnouncementDeed {}

    /**
     * Lets it go. Where two persons release, the first one's deed only agrees.
     *
     * @param at not before; null: at once. The last person's word holds.
     */
    record Release(CaseId round, String id, Instant at, String requestKey) implements AnnouncementDeed {}
}
