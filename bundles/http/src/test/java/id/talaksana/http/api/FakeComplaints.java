package id.talaksana.http.api;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.NoComplaints;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A counter that remembers what it was asked, with one ticket of one reporter. */
final class FakeComplaints extends NoComplaints {
    static final TicketId ID = new TicketId("kanreg", "0JQ8ZK3V5T7XN");
    static final String CODE = "7K3M-9PQR-2T4V-W6XY";
    static final Instant FILED = Instant.parse("2026-08-03T02:00:00Z");

    Optional<Account> who;
    Complaint complaint;
    Reply reply;
    TicketDeed deed;
    PublicQuery shown;
    /** Where the last request came from. */
    String address;

    List<Text> faults = List.of();
    /** What stands in every field of all that is told of tickets, a ticket or an event for each. */
    List<String> texts = List.of("Lambat");

    Enclosure file =
            new Enclosure("surat.txt", "text/plain", "Salam – <b>\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Override
    public Filed file(Optional<Account> officer, Complaint filed, String from) {
        address = from;
        if (filed.title() == null || filed.enclosures().stream().anyMatch(f -> f.name() == null)) {
            throw new Refusal(Refusal.Kind.INVALID, new Text("Tulis judul.", "Write the title."), List.of());
        }
        who = officer;
        complaint = filed;
        return new Filed(view(), CODE);
    }

    private TicketView view() {
        return new TicketView(
                ID,
                "kanreg",
                "Kantor Regional",
                TicketState.RECEIVED,
                texts.get(0),
                texts.get(0),
                null,
                null,
                false,
                false,
                FILED,
                null,
                null,
                0,
                texts.stream()
                        .map(text -> new TicketView.Event(FILED, TicketEvent.ANSWERED, "kanreg", text))
                        .toList(),
                true);
    }

    @Override
    public TicketView follow(TicketId id, String code, String from) {
        address = from;
        if (!id.equals(ID) || !CODE.equals(code)) {
            throw missing();
        }
        return view();
    }

    @Override
    public TicketView reply(TicketId id, String code, Reply said, String from) {
        TicketView view = follow(id, code, from);
        reply = said;
        return view;
    }

    @Override
    public TicketPage list(Account account, TicketQuery query) {
        return new TicketPage(texts.stream().map(FakeComplaints::ticket).toList(), null);
    }

    @Override
    public Ticket find(Account account, TicketId id) {
        if (!id.equals(ID)) {
            throw missing();
        }
        return ticket(texts.get(0));
    }

    @Override
    public Ticket outline(Account account, TicketId id) {
        return find(account, id);
    }

    private static Ticket ticket(String text) {
        return new Ticket(
                ID,
                "kanreg",
                "1.1.0",
                null,
                TicketState.RECEIVED,
                null,
                null,
                Intake.REST,
                null,
                text,
                text,
                LocalDate.of(2026, 8, 1),
                text,
                text,
                null,
                null,
                null,
                text,
                text,
                false,
                false,
                false,
                false,
                text,
                0,
                text,
                FILED,
                null,
                false,
                null,
                null,
                "lain",
                List.of(),
                "ab".repeat(32),
                List.of(row("lain", text), row("kanreg", text)),
                true);
    }

    private static Ticket.Row row(String agency, String text) {
        return new Ticket.Row(agency, 1, TicketEvent.TAKEN_OVER, "siti", FILED, text, text, null, "ab".repeat(32));
    }

    @Override
    public Ticket perform(Account account, TicketDeed done) {
        Ticket ticket = find(account, done.id());
        deed = done;
        return ticket;
    }

    @Override
    public Enclosure enclosure(Account account, TicketId id, int number) {
        if (!id.equals(ID) || number != 1) {
            throw missing();
        }
        return file;
    }

    @Override
    public List<Text> verify(Account account, TicketId id) {
        return faults;
    }

    @Override
    public List<PublicTicket> published(String agency, PublicQuery query) {
        shown = query;
        return texts.equals(List.of("Lambat"))
                ? List.of(published(ID))
                : texts.stream().map(text -> published(text, text, text)).toList();
    }

    @Override
    public PublicTicket published(TicketId id) {
        if (!id.equals(ID)) {
            throw missing();
        }
        return published("Lambat <&> \"sekali\"", "Loket 3", "Sudah.");
    }

    private static PublicTicket published(String title, String location, String answer) {
        return new PublicTicket(
                ID,
                "kanreg",
                TicketState.ANSWERED,
                "umum",
                "Umum",
                "persetujuan-teknis",
                title,
                location,
                answer,
                FILED,
                FILED.plusSeconds(60),
                FILED.plusSeconds(120));
    }

    @Override
    public ComplaintCounts counts(String agency) {
        return new ComplaintCounts(
                agency,
                Map.of(TicketState.RECEIVED, 2L, TicketState.ANSWERED, 5L),
                Map.of("umum", 5L),
                1,
                List.of(
                        new ComplaintCounts.StepCount("persetujuan-teknis", "verifikasi", 3, 1_200, 2.5),
                        new ComplaintCounts.StepCount("persetujuan-teknis", "tanda-tangan", 1, 0, null)));
    }

    private static Refusal missing() {
        return new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "There is none."), List.of());
    }
}
