package id.talaksana.api.rounds.announcements;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import java.util.List;

/**
 * Announcements of rounds as the house makes them. All throw {@link id.talaksana.api.text.Refusal}; to whoever may not see the
 * round there is none.
 */
public interface Announcements {

    /** Those of a round, the newest first. */
    List<Announcement> list(Account who, CaseId round);

    /** One of them. */
    Announcement find(Account who, CaseId round, String id);

    /** One of them as everybody will read it; whoever sees the round sees it before its release. */
    AnnouncementPreview preview(Account who, CaseId round, String id);

    /** Does something to one; gives it as it stands then. */
    Announcement perform(Account who, AnnouncementDeed deed);

    /**
     * Whether all announcements of a round are what their acts on its record say: none is out that was not released, by as many
     * as have to, not before its moment; each number was given once.
     */
    Verification verify(Account who, CaseId round);
}
