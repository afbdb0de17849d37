package id.talaksana.core.complaints;

import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.store.StoredTicket.Status;
import id.talaksana.api.store.StoredTicketRow;
import java.util.Objects;
import java.util.function.Supplier;

/** Tells a request that is made again from another one, by the row that was written under its key. */
record RepeatedRequest(StoredTicketRow before) {

    /** @param then where the ticket stood after that row, which says a service only when it became another one by it */
    boolean asksFor(TicketDeed deed, Supplier<Status> then) {
        return kind(deed) == before.kind() && Objects.equals(deed.text(), before.text()) && isAbout(deed, then);
    }

    boolean asksFor(Reply reply) {
        return (before.kind() == TicketEvent.CLOSED) == reply.satisfied()
                && Objects.equals(reply.text(), before.text());
    }

    private static TicketEvent kind(TicketDeed deed) {
        if (deed instanceof TicketDeed.Classify) {
            return TicketEvent.CLASSIFIED;
        } else if (deed instanceof TicketDeed.Instruct) {
            return TicketEvent.DISPOSED;
        } else if (deed instanceof TicketDeed.Answer) {
            return TicketEvent.ANSWERED;
        } else if (deed instanceof TicketDeed.Reject) {
            return TicketEvent.REJECTED;
        }
        return deed instanceof TicketDeed.Forward ? TicketEvent.FORWARDED : TicketEvent.CLOSED;
    }

    private boolean isAbout(TicketDeed deed, Supplier<Status> then) {
        if (deed instanceof TicketDeed.Classify classify) {
            return classify.service() == null
                    ? before.detail().equals(classify.complaintClass())
                    : classify.service().equals(then.get().service())
                            && then.get().complaintClass().equals(classify.complaintClass());
        } else if (deed instanceof TicketDeed.Instruct dispose) {
            return dispose.to() != null && dispose.to().strip().equals(before.detail());
        }
        return Objects.equals(deed instanceof TicketDeed.Forward forward ? forward.agency() : null, before.detail());
    }
}
