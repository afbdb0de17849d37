package id.talaksana.core.complaints;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.store.ComplaintStore.Decision;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.core.record.WrittenText;
import java.util.List;
import java.util.Objects;

/** Tells a request that is made again from another one under the same key. */
record RepeatedRequest(StoredTicketRow before) {

    /** The key as it is kept: it belongs to whoever chose it. */
    static String key(String by, String requestKey) {
        WrittenText.check(requestKey);
        if (requestKey != null && (requestKey.isBlank() || requestKey.length() > Cases.MAX_REQUEST_KEY)) {
            throw TicketRules.invalid(
                    "Kunci permintaan 1 sampai " + Cases.MAX_REQUEST_KEY + " karakter",
                    "A request key has 1 to " + Cases.MAX_REQUEST_KEY + " characters",
                    List.of());
        }
        return requestKey == null ? null : by + ":" + requestKey;
    }

    /** Nothing more is done for the same deed; another one is refused. */
    Decision decide(TicketDeed deed) {
        boolean same = kind(deed) == before.kind() && isAbout(deed) && Objects.equals(deed.text(), before.text());
        return nothingMore(same);
    }

    /** Nothing more is said for the same reply; another one is refused. */
    Decision decide(Reply reply) {
        boolean same = (before.kind() == TicketEvent.CLOSED) == reply.satisfied()
                && Objects.equals(reply.text(), before.text());
        return nothingMore(same);
    }

    private static Decision nothingMore(boolean same) {
        if (!same) {
            throw TicketRules.invalid(
                    "Kunci permintaan ini sudah dipakai untuk tindakan lain; pakai kunci baru",
                    "This request key was used for something else; use a new one",
                    List.of());
        }
        return Decision.NONE;
    }

    private static TicketEvent kind(TicketDeed deed) {
        if (deed instanceof TicketDeed.Classify) {
            return TicketEvent.CLASSIFIED;
        } else if (deed instanceof TicketDeed.Dispose) {
            return TicketEvent.DISPOSED;
        } else if (deed instanceof TicketDeed.Answer) {
            return TicketEvent.ANSWERED;
        } else if (deed instanceof TicketDeed.Reject) {
            return TicketEvent.REJECTED;
        }
        return deed instanceof TicketDeed.Forward ? TicketEvent.FORWARDED : TicketEvent.CLOSED;
    }

    private boolean isAbout(TicketDeed deed) {
        if (deed instanceof TicketDeed.Classify classify) {
            String found = classify.complaintClass() + " " + classify.service();
            // The record names the service only when it became another one by this.
            return List.of(String.valueOf(classify.complaintClass()), found).contains(before.detail());
        } else if (deed instanceof TicketDeed.Dispose dispose) {
            return dispose.to() != null && dispose.to().strip().equals(before.detail());
        }
        return Objects.equals(deed instanceof TicketDeed.Forward forward ? forward.agency() : null, before.detail());
    }
}
