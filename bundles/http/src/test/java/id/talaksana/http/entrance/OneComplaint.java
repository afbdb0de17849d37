package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.NoComplaints;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A counter with one complaint, whose own people handle it: their rules are proven where complaints are decided. */
public final class OneComplaint extends NoComplaints {
    public static final TicketId ID = new TicketId("contoh", "0JQ8ZK3V5T7XN");
    private static final Instant FILED = Instant.parse("2026-04-08T02:00:00Z");

    public final List<TicketDeed> deeds = new ArrayList<>();
    public TicketState state = TicketState.RECEIVED;
    public boolean contentHidden;

    @Override
    public TicketPage list(Account who, TicketQuery query) {
        boolean asked = query.state() == null || query.state() == state;
        return new TicketPage(who.scope().covers("contoh") && asked ? List.of(ticket(who)) : List.of(), null);
    }

    @Override
    public Ticket find(Account who, TicketId id) {
        if (!id.equals(ID) || !who.scope().covers("contoh")) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "There is none."), List.of());
        }
        return ticket(who);
    }

    @Override
    public Ticket outline(Account who, TicketId id) {
        return find(who, id);
    }

    @Override
    public Ticket perform(Account who, TicketDeed deed) {
        Ticket ticket = find(who, deed.id());
        if (!ticket.handles()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        } else if (!deed.states().contains(state)) {
            throw new Refusal(Refusal.Kind.CONFLICT, new Text("Sudah lewat.", "Too late."), List.of());
        }
        deeds.add(deed);
        return ticket;
    }

    @Override
    public Enclosure enclosure(Account who, TicketId id, int number) {
        find(who, id);
        return new Enclosure("foto.txt", "text/plain", "isi".getBytes(StandardCharsets.UTF_8));
    }

    private Ticket ticket(Account who) {
        return new Ticket(
                ID,
                "contoh",
                "1.0.0",
                null,
                state,
                null,
                null,
                Intake.WEB,
                null,
                contentHidden ? null : "Berkas lama",
                contentHidden ? null : "Sudah sebulan.",
                LocalDate.parse("2026-04-01"),
                null,
                null,
                "izin-belajar",
                null,
                null,
                "Sari",
                "sari@contoh.id",
                false,
                contentHidden,
                contentHidden,
                false,
                null,
                0,
                null,
                FILED,
                Instant.parse("2026-04-09T16:00:00Z"),
                true,
                null,
                null,
                null,
                List.of(new Enclosure.Entry(1, "foto.txt", "text/plain", 3)),
                "ab".repeat(32),
                List.of(new Ticket.Row(
                        "contoh", 1, TicketEvent.FILED, "reporter", FILED, null, null, null, "ab".repeat(32))),
                who.role() == Role.OFFICER || who.role() == Role.AGENCY_ADMINISTRATOR);
    }

    @Override
    public ComplaintForm form(String agency) {
        Sourced<Integer> five = Sourced.stated(5);
        ComplaintProcedure procedure = new ComplaintProcedure(
                null,
                five,
                List.of(new ComplaintProcedure.ComplaintClass("pengaduan", Sourced.stated("Pengaduan"), five, null)),
                five,
                List.of(),
                null,
                List.of(),
                List.of(new ComplaintProcedure.AnswerTemplate(
                        "Sedang ditangani", "Yth. {reporter}, pengaduan {ticket} ({title}) diterima {received}.")),
                null);
        return new ComplaintForm(agency, procedure, false, List.of(), true);
    }

    @Override
    public List<Text> verify(Account who, TicketId id) {
        return List.of();
    }
}
