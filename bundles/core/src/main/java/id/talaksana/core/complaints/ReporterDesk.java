package id.talaksana.core.complaints;

import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AttemptLimits;
import id.talaksana.core.access.Attempts;
import id.talaksana.core.record.FollowerCodes;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lets whoever has a ticket's code follow it and reply, and nobody guess the code. */
final class ReporterDesk {
    private final TicketLookup lookup;
    private final Attempts guesses;

    ReporterDesk(TicketLookup lookup, LongSupplier nanos) {
        this.lookup = lookup;
        this.guesses = new Attempts(AttemptLimits.OF_GUESSES, nanos);
    }

    TicketView follow(TicketId id, String code, String address) {
        return lookup.view(held(id, code, address));
    }

    TicketView reply(TicketId id, String code, Reply reply, String address) {
        StoredTicket held = held(id, code, address);
        String key = RequestKey.of(StoredTicketRow.REPORTER, reply.requestKey());
        return lookup.view(lookup.change(
                held,
                key,
                (t, before) -> RequestKey.answer(
                        before,
                        row -> new RepeatedRequest(row).asksFor(reply),
                        StoredComplaints.DEED,
                        row -> Decision.NONE,
                        () -> new TicketRules(lookup.terms(t), StoredTicketRow.REPORTER, lookup.now())
                                .reply(t, reply))));
    }

    /** The ticket where it is now, for who has its code. */
    private StoredTicket held(TicketId id, String code, String address) {
        String proof = id + " " + FollowerCodes.kept(id.number(), code);
        // Who was right lately is not locked out by somebody who guesses at the same place.
        if (!guesses.remembers(proof)) {
            guesses.check(id.toString(), id.agency(), address, () -> filedWith(id, code))
                    .orElseThrow(ReporterDesk::unknown);
            guesses.remember(proof);
        }
        return lookup.holder(id);
    }

    private Optional<StoredTicket> filedWith(TicketId id, String code) {
        Optional<StoredTicket> filedAt = lookup.store()
                .tickets()
                .find(Scope.of(id.agency()), id.agency(), id.number())
                .filter(t -> t.origin().equals(t.agency()));
        boolean right = FollowerCodes.isKept(
                id.number(), code, filedAt.map(StoredTicket::codeHash).orElse(null));
        return filedAt.filter(t -> right);
    }

    private static Refusal unknown() {
        return new Refusal(NOT_FOUND, CoreWords.text("there-is-no-complaint"), List.of());
    }
}
