package id.talaksana.core.complaints;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Finds tickets and the terms under which each of them stands, or refuses. */
record TicketLookup(
        Catalogue catalogue,
        DefinitionLanguage language,
        ComplaintStore store,
        Supplier<WorkingCalendar> calendar,
        Clock clock) {

    /** Milliseconds are what both databases keep exactly, and the digest covers them. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Where a ticket is now: the one place that did not forward it. */
    StoredTicket holder(TicketId id) {
        return store.tickets().everywhere(Scope.EVERYTHING, id.number()).stream()
                .filter(t -> t.origin().equals(id.agency()) && t.status().state() != TicketState.FORWARDED)
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    /** A ticket where the account may see it. */
    StoredTicket seen(Account who, TicketId id) {
        return (who.scope().agency() == null
                        ? Optional.of(holder(id))
                        : store.tickets().find(who.scope(), who.agency(), id.number()))
                .filter(t -> t.origin().equals(id.agency()))
                .orElseThrow(() -> notFound(id));
    }

    TicketView view(StoredTicket t) {
        int files = store.files().enclosures(Scope.of(t.agency()), t.number()).size();
        return access(t).views().view(journey(t).rows(), files);
    }

    Journey journey(StoredTicket t) {
        return Journey.from(t.origin(), store.tickets().rows(Scope.EVERYTHING, t.number()));
    }

    TicketAccess access(StoredTicket t) {
        return new TicketAccess(t, terms(t), this::isOutside, now());
    }

    /** Whether an account is a party's outside its agency's office, such as an applicant's: it has no desk there. */
    boolean isOutside(Account who) {
        return Standing.of(who, catalogue) != Standing.INSIDE;
    }

    /** Changes a ticket as {@link id.talaksana.api.store.TicketStore#change} does, or refuses when it is gone. */
    StoredTicket change(
            StoredTicket t, String key, BiFunction<StoredTicket, Optional<StoredTicketRow>, Decision> decide) {
        try {
            return store.tickets().change(t.agency(), t.number(), key, decide);
        } catch (NoSuchElementException e) {
            throw notFound(new TicketId(t.origin(), t.number()));
        }
    }

    /** The terms that a ticket began with. */
    TicketTerms terms(StoredTicket t) {
        AgencyDefinition pinned = catalogue
                .definition(t.agency(), t.definition())
                .orElseThrow(() ->
                        new Refusal(UNAVAILABLE, CoreWords.text("the-procedure-of-this-ticket-cannot"), List.of()));
        return TicketTerms.of(pinned, t.filedAt(), calendar.get(), language);
    }

    /** The terms of what an agency receives at a moment. */
    TicketTerms terms(String agency, Instant received) {
        return TicketTerms.of(current(agency), received, calendar.get(), language);
    }

    AgencyEntry entry(String agency) {
        return catalogue
                .agency(agency)
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND, CoreWords.text("there-is-no-agency", WrittenText.shown(agency)), List.of()));
    }

    /** A retired or frozen agency takes complaints all the same: the citizen has nowhere else to go. */
    AgencyDefinition current(String agency) {
        return entry(agency)
                .current()
                .orElseThrow(() ->
                        new Refusal(CONFLICT, CoreWords.text("this-agency-cannot-take-complaints-yet"), List.of()));
    }

    static Refusal notFound(TicketId id) {
        return new Refusal(NOT_FOUND, CoreWords.text("there-is-no-complaint-2", id), List.of());
    }
}
