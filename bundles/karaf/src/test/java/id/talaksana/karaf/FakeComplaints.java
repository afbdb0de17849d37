package id.talaksana.karaf;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.NoComplaints;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One ticket, hidden from whoever does not handle it. */
public final class FakeComplaints extends NoComplaints {
    public static final TicketId ID = new TicketId("balikpapan", "0JQ8ZK3V5T7XN");
    public static final String CODE = "7K3M-9PQR-2T4V-W6XY";

    private static final Instant FILED = Instant.parse("2026-08-03T02:00:00Z");

    public Refusal refusal;
    public Account who;
    /** Whether a ticket was asked for without what is confidential in it. */
    public boolean outlined;

    public Complaint complaint;
    public TicketDeed deed;
    public TicketQuery query;
    public List<Text> faults = List.of();
    /** Rows of the record after the first two. */
    public List<Ticket.Row> further = List.of();
    /** What stands in every field that somebody wrote; null: what an office is used to. */
    public String text;

    @Override
    public ComplaintForm form(String agency) {
        ComplaintProcedure procedure = new ComplaintProcedure(
                Sourced.stated("Peraturan contoh"),
                Sourced.stated(3),
                List.of(new ComplaintProcedure.ComplaintClass("aspirasi", Sourced.stated("Aspirasi"), null, null)),
                Sourced.missing(null),
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
        ComplaintChannel box = new ComplaintChannel(
                "kotak-saran",
                null,
                ComplaintChannel.Kind.SUGGESTION_BOX,
                Sourced.stated("Kotak saran"),
                null,
                List.of(),
                null);
        return new ComplaintForm(agency, procedure, false, List.of(box), true);
    }

    @Override
    public Filed file(Optional<Account> officer, Complaint filed, String address) {
        refuse();
        who = officer.orElseThrow();
        complaint = filed;
        return new Filed(
                new TicketView(
                        ID,
                        "balikpapan",
                        "Balikpapan",
                        TicketState.RECEIVED,
                        filed.title(),
                        filed.chronology(),
                        null,
                        null,
                        false,
                        false,
                        FILED,
                        FILED.plusSeconds(3600),
                        null,
                        0,
                        List.of(),
                        true),
                CODE);
    }

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public TicketPage list(Account account, TicketQuery asked) {
        refuse();
        query = asked;
        return new TicketPage(List.of(ticket(account)), ID.number() + ".balikpapan");
    }

    @Override
    public Ticket find(Account account, TicketId id) {
        refuse();
        who = account;
        if (!id.equals(ID)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, new Text("Pengaduan tidak ada.", "There is none."), List.of());
        }
        return ticket(account);
    }

    @Override
    public Ticket outline(Account account, TicketId id) {
        outlined = true;
        return find(account, id);
    }

    private Ticket ticket(Account account) {
        boolean handles = "balikpapan".equals(account.agency());
        return new Ticket(
                ID,
                "balikpapan",
                "1.0.0",
                "PermenPANRB Nomor 5 Tahun 2025; UU Nomor 25 Tahun 2009 tentang Pelayanan Publik",
                TicketState.DISPOSED,
                "aspirasi",
                "Aspirasi",
                Intake.OFFICER,
                "phone",
                handles ? or("Berkas tidak pernah diproses sama sekali") : null,
                handles ? or("Sudah sebulan. ".repeat(20)) : null,
                handles ? LocalDate.of(2026, 8, 1) : null,
                text,
                text,
                "pengadaan-asn",
                null,
                null,
                handles ? or("Siti") : null,
                handles ? or("0811") : null,
                false,
                true,
                !handles,
                !handles,
                or("verifikator"),
                1,
                "Kepala BKPSDM",
                FILED,
                FILED.plusSeconds(3600),
                true,
                null,
                null,
                null,
                handles ? List.of(new Enclosure.Entry(1, "surat.pdf", "application/pdf", 1234)) : List.of(),
                "ab".repeat(32),
                Stream.concat(
                                Stream.of(
                                        row(1, TicketEvent.FILED, "phone", null),
                                        row(
                                                2,
                                                TicketEvent.DISPOSED,
                                                or("verifikator"),
                                                handles ? or("Periksa berkasnya.") : null)),
                                further.stream())
                        .toList(),
                handles);
    }

    private String or(String usual) {
        return text == null ? usual : text;
    }

    private Ticket.Row row(int number, TicketEvent kind, String detail, String text) {
        return new Ticket.Row(
                "balikpapan", number, kind, "siti.aminah.verifikator.balikpapan", FILED, detail, text, null, "ab");
    }

    @Override
    public Ticket perform(Account account, TicketDeed done) {
        refuse();
        who = account;
        deed = done;
        return ticket(account);
    }

    @Override
    public List<Text> verify(Account account, TicketId id) {
        find(account, id);
        return faults;
    }
}
