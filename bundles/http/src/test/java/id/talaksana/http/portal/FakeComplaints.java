package id.talaksana.http.portal;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.NoComplaints;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A counter with one drawer: it keeps the last complaint and the last reply. */
final class FakeComplaints extends NoComplaints {
    static final TicketId TICKET = new TicketId("balikpapan", "0JQ8ZK3V5T7XN");
    static final String CODE = "7K3M-9PQR-2T4V-W6XY";

    private static final Instant FILED = Instant.parse("2026-11-20T02:30:00Z");

    Complaint last;
    /** Where the last request came from. */
    String address;

    /** Null: it fails. */
    Function<String, ComplaintCounts> counts = agency -> new ComplaintCounts(agency, Map.of(), Map.of(), 0, List.of());

    Reply reply;
    /** Why replies are refused; null: they are not. */
    Refusal refusal;

    TicketState state = TicketState.RECEIVED;
    private final List<TicketView.Event> events = new ArrayList<>();

    @Override
    public ComplaintForm form(String agency) {
        ComplaintProcedure procedure = new ComplaintProcedure(
                Sourced.stated("Peraturan contoh"),
                Sourced.stated(3),
                List.of(
                        new ComplaintProcedure.ComplaintClass("umum", Sourced.stated("Umum"), Sourced.stated(14), null),
                        new ComplaintProcedure.ComplaintClass(
                                "aspirasi",
                                Sourced.stated("Aspirasi"),
                                new Sourced<>(null, Provenance.OPEN, "Sumber yang ada tidak menyebut batasnya"),
                                null)),
                Sourced.missing(null),
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
        return new ComplaintForm(agency, procedure, false, List.of(), true);
    }

    @Override
    public Filed file(Optional<Account> who, Complaint complaint, String from) {
        address = from;
        if (refusal != null) {
            throw refusal;
        }
        last = complaint;
        events.clear();
        events.add(new TicketView.Event(FILED, TicketEvent.FILED, complaint.agency(), null));
        return new Filed(view(), CODE);
    }

    void answer(String text) {
        state = TicketState.ANSWERED;
        happened(TicketEvent.ANSWERED, text);
    }

    void happened(TicketEvent kind, String text) {
        events.add(new TicketView.Event(FILED.plusSeconds(3600), kind, "balikpapan", text));
    }

    private TicketView view() {
        return new TicketView(
                TICKET,
                "balikpapan",
                "Pemerintah Kota Balikpapan",
                state,
                last.confidential() ? null : last.title(),
                last.confidential() ? null : last.chronology(),
                last.service(),
                null,
                last.anonymous(),
                last.confidential(),
                FILED,
                FILED.plusSeconds(86_400),
                null,
                last.enclosures().size(),
                events,
                true);
    }

    @Override
    public TicketView follow(TicketId id, String code, String from) {
        address = from;
        if (last == null || !id.equals(TICKET) || !code.equals(CODE)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, new Text("Nomor atau kode salah.", "Number or code is wrong."), List.of());
        }
        return view();
    }

    @Override
    public TicketView reply(TicketId id, String code, Reply said, String from) {
        follow(id, code, from);
        if (refusal != null) {
            throw refusal;
        }
        reply = said;
        state = said.satisfied() ? TicketState.CLOSED : TicketState.REOPENED;
        events.add(new TicketView.Event(
                FILED.plusSeconds(7200),
                said.satisfied() ? TicketEvent.CLOSED : TicketEvent.REOPENED,
                "balikpapan",
                said.text()));
        return view();
    }

    @Override
    public ComplaintCounts counts(String agency) {
        if (counts == null) {
            throw new IllegalStateException("the counter cannot count");
        }
        return counts.apply(agency);
    }
}
