package id.talaksana.core.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.TicketStore.Decision;

/** Puts on a ticket's record who reads what is confidential in it, before it is shown: what cannot be recorded is not shown. */
record ConfidentialReadings(TicketLookup lookup) {
    /** Readings within it are one row. */
    private static final long SECONDS_TOGETHER = 15 * 60;

    /**
     * The ticket with the reading on its record; as it was when nothing confidential is to be shown to the account.
     *
     * @param file number of the file that is read; null: the content
     */
    StoredTicket recorded(Account who, StoredTicket t, Integer file) {
        if (!t.confidential() || !lookup.access(t).showsContent(who)) {
            return t;
        }
        String by = who.doer().toString();
        String what = file == null ? null : file.toString();
        return lookup.change(t, key(by, what), (fresh, before) -> {
            TicketAccess access = lookup.access(fresh);
            // Somebody may have forwarded it meanwhile.
            return before.isPresent() || !access.showsContent(who)
                    ? Decision.NONE
                    : new TicketRules(access.terms(), by, lookup.now()).read(fresh, what);
        });
    }

    /** No account's name begins with a slash, so that nobody's request key can pass for it. */
    private String key(String by, String what) {
        return "/read " + lookup.now().getEpochSecond() / SECONDS_TOGETHER + " " + what + " " + by;
    }
}
