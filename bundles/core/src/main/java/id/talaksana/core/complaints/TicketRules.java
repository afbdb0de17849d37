package id.talaksana.core.complaints;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.definition.ComplaintProcedure.ComplaintClass;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicket.Clock;
import id.talaksana.api.store.StoredTicket.Status;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.store.TicketStore.Handover;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the complaint procedure allows: ticket, deed and clock in; a decision or a refusal out. No effects, no store. */
record TicketRules(TicketTerms terms, String by, Instant now) {

    /** Decides an officer's deed; whether the officer may is decided before. */
    Decision decide(StoredTicket t, TicketDeed deed, Function<Optional<StoredTicket>, StoredTicket> takenOver) {
        text(deed.text(), !(deed instanceof TicketDeed.Classify || deed instanceof TicketDeed.Close));
        in(t, deed.states());
        if (deed instanceof TicketDeed.Classify classify) {
            return classify(t, classify);
        } else if (deed instanceof TicketDeed.Instruct dispose) {
            return dispose(t, dispose);
        } else if (deed instanceof TicketDeed.Answer) {
            Clock clock = terms.clock(now, terms.procedure().closeAfter().value());
            return step(t, TicketEvent.ANSWERED, null, deed.text(), status(t, TicketState.ANSWERED), clock);
        } else if (deed instanceof TicketDeed.Reject) {
            return step(t, TicketEvent.REJECTED, null, deed.text(), status(t, TicketState.REJECTED), still());
        } else if (deed instanceof TicketDeed.Close) {
            return step(t, TicketEvent.CLOSED, null, deed.text(), status(t, TicketState.CLOSED), still());
        }
        return forward(t, (TicketDeed.Forward) deed, takenOver);
    }

    private Decision classify(StoredTicket t, TicketDeed.Classify deed) {
        String service = service(t, deed);
        Status s = t.status();
        boolean first = s.state() == TicketState.RECEIVED;
        Status after = classified(deed, service, s, first);
        Instant from = s.state() == TicketState.REOPENED ? t.clock().from() : t.filedAt();
        return step(
                t,
                TicketEvent.CLASSIFIED,
                Objects.equals(service, s.service()) ? deed.complaintClass() : deed.complaintClass() + " " + service,
                deed.text(),
                after,
                terms.toAnswer(from, deed.complaintClass()));
    }

    private String service(StoredTicket t, TicketDeed.Classify deed) {
        List<String> classes =
                terms.procedure().classes().stream().map(ComplaintClass::id).toList();
        if (!classes.contains(deed.complaintClass())) {
            throw invalid(CoreWords.text("choose-one-of-the-classes"), classes);
        }
        String service = deed.service() == null ? t.status().service() : deed.service();
        if (service != null && terms.definition().service(service).isEmpty()) {
            throw invalid(
                    CoreWords.text("there-is-no-such-service-choose"),
                    terms.definition().services().stream()
                            .map(PublicService::id)
                            .toList());
        }
        return service;
    }

    private static Status classified(TicketDeed.Classify deed, String service, Status s, boolean first) {
        return new Status(
                first ? TicketState.CLASSIFIED : s.state(),
                deed.complaintClass(),
                service,
                s.disposedTo(),
                s.escalation(),
                s.escalatedTo(),
                null,
                null);
    }

    private Decision dispose(StoredTicket t, TicketDeed.Instruct deed) {
        WrittenText.check(deed.to());
        if (deed.to() == null || deed.to().isBlank() || deed.to().length() > Complaints.MAX_SHORT) {
            throw invalid(CoreWords.text("name-an-actor-or-an-office"), List.of());
        }
        Status s = t.status();
        Status after = new Status(
                TicketState.DISPOSED,
                s.complaintClass(),
                s.service(),
                deed.to().strip(),
                s.escalation(),
                s.escalatedTo(),
                null,
                null);
        return step(t, TicketEvent.DISPOSED, deed.to().strip(), deed.text(), after, t.clock());
    }

    private Decision forward(
            StoredTicket t, TicketDeed.Forward deed, Function<Optional<StoredTicket>, StoredTicket> takenOver) {
        Status s = t.status();
        Status after = forwarded(deed, s);
        Decision left = step(t, TicketEvent.FORWARDED, deed.agency(), deed.text(), after, still());
        return new Decision(
                left.after(), left.row(), new Handover(deed.agency(), there -> takeOver(t, takenOver, left, there)));
    }

    private static Status forwarded(TicketDeed.Forward deed, Status s) {
        return new Status(
                TicketState.FORWARDED,
                s.complaintClass(),
                s.service(),
                s.disposedTo(),
                s.escalation(),
                s.escalatedTo(),
                null,
                deed.agency());
    }

    private Decision takeOver(
            StoredTicket t,
            Function<Optional<StoredTicket>, StoredTicket> takenOver,
            Decision left,
            Optional<StoredTicket> there) {
        StoredTicket taken = takenOver.apply(there);
        StoredTicketRow row = row(
                taken,
                TicketEvent.TAKEN_OVER,
                t.agency() + " " + left.row().digest(),
                null,
                taken.clock().dueAt());
        return Decision.of(taken.with(taken.status(), taken.clock(), row), row);
    }

    /** Decides what the reporter says. */
    Decision reply(StoredTicket t, Reply reply) {
        text(reply.text(), !reply.satisfied());
        TicketState state = t.status().state();
        if (state.isOver()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-ticket-is-over-file"), List.of());
        }
        if (reply.satisfied()) {
            in(t, TicketDeed.Close.STATES);
            return step(t, TicketEvent.CLOSED, null, reply.text(), status(t, TicketState.CLOSED), still());
        }
        return goOn(t, reply, state);
    }

    private Decision goOn(StoredTicket t, Reply reply, TicketState state) {
        return state == TicketState.ANSWERED
                ? step(
                        t,
                        TicketEvent.REOPENED,
                        null,
                        reply.text(),
                        status(t, TicketState.REOPENED),
                        terms.toAnswer(now, t.status().complaintClass()))
                : step(t, TicketEvent.REPLIED, null, reply.text(), t.status(), t.clock());
    }

    /**
     * Decides that somebody reads it, which changes nothing but its record.
     *
     * @param file number of the file that is read; null: the content
     */
    Decision read(StoredTicket t, String file) {
        return step(t, TicketEvent.READ, file, null, t.status(), t.clock());
    }

    Decision step(StoredTicket t, TicketEvent kind, String detail, String text, Status status, Clock clock) {
        StoredTicketRow row = row(t, kind, detail, text, clock.dueAt());
        return Decision.of(t.with(status, clock, row), row);
    }

    /** The next row of a ticket's record. */
    StoredTicketRow row(StoredTicket t, TicketEvent kind, String detail, String text, Instant dueAt) {
        return TicketRecord.signed(new StoredTicketRow(
                t.agency(), t.number(), t.rows() + 1, kind, by, now, detail, text, dueAt, t.head(), null));
    }

    Status status(StoredTicket t, TicketState state) {
        Status s = t.status();
        return new Status(
                state,
                s.complaintClass(),
                s.service(),
                s.disposedTo(),
                s.escalation(),
                s.escalatedTo(),
                state.isOver() ? now : null,
                null);
    }

    Clock still() {
        return terms.clock(now, null);
    }

    private static void in(StoredTicket t, Set<TicketState> allowed) {
        TicketState state = t.status().state();
        if (!allowed.contains(state)) {
            List<String> states = allowed.stream().map(Object::toString).toList();
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text(
                            "the-ticket-is-now",
                            Wording.both(words -> words.of(state)),
                            Wording.both(words -> allowed.stream()
                                    .map(each -> "\"" + words.of(each) + "\"")
                                    .collect(Collectors.joining(" / ")))),
                    states);
        }
    }

    private static void text(String text, boolean required) {
        WrittenText.check(text);
        if (required && (text == null || text.isBlank()) || text != null && text.length() > Complaints.MAX_TEXT) {
            throw invalid(CoreWords.text("write-the-text-in-1", Complaints.MAX_TEXT), List.of());
        }
    }

    static Refusal invalid(Text sentence, List<String> allowed) {
        String list = allowed.isEmpty() ? "." : ": " + String.join(", ", allowed) + ".";
        return new Refusal(INVALID, new Text(sentence.indonesian() + list, sentence.english() + list), allowed);
    }
}
