package id.talaksana.karaf.command.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.complaints.InjectedTexts;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.Console;
import id.talaksana.karaf.FakeComplaints;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.ConsoleCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ComplaintCommandsTest {
    private static final TicketId ID = FakeComplaints.ID;
    private static final String NUMBER = ID.toString();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Console console = new Console();

    @Before
    public void officer() {
        console.accounts.accounts.add(Samples.OFFICER);
    }

    private void fails(Action command, Map<String, ?> given, String reason) {
        assertThatThrownBy(() -> console.run(command, given))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(reason);
    }

    @Test
    public void everythingFitsAHundredColumns() throws Exception {
        for (String output : List.of(
                console.run(new ListComplaints(), Map.of("actingAs", "siti")),
                console.run(new ShowComplaint(), Map.of("number", NUMBER, "actingAs", "siti")))) {
            assertThat(output.lines()).allSatisfy(line -> assertThat(line.replaceAll("\\u001b\\[[0-9;]*m", ""))
                    .hasSizeLessThanOrEqualTo(100));
        }
    }

    /** Also those that the counter would refuse: a terminal has no second line of defence. */
    @Test
    public void aThousandHostileTextsCommandNoTerminal() throws Exception {
        for (String evil : InjectedTexts.thousand()) {
            console.complaints.text = evil;
            String shown = console.run(new ShowComplaint(), Map.of("number", NUMBER, "actingAs", "siti"));
            isPlain(shown);
            String kept =
                    evil.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\u202A-\u202E\u2066-\u2069&&[^\r]]", "\uFFFD");
            assertThat(bare(shown)).contains(bare("Lokasi" + kept), bare("Kontak" + kept), bare("Judul" + kept));
            isPlain(console.run(new ListComplaints(), Map.of("actingAs", "siti")));
            Map<String, String> close = Map.of("number", NUMBER, "deed", "close", "actingAs", "siti");
            isPlain(console.run(new DoComplaint(), close));
            assertThatThrownBy(() -> console.run(new ShowComplaint(), Map.of("number", evil)))
                    .isInstanceOf(CommandException.class)
                    .satisfies(failure -> isPlain(failure.getMessage()));
        }
    }

    /** Bold headings are the shell's own; nothing else commands the terminal, and no line is turned around. */
    private static void isPlain(String printed) {
        assertThat(printed.replaceAll("\u001b\\[(1|22|0)?m", "").codePoints())
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                .noneMatch(c -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069)
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Without what a wrapped line adds. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\x{2028}]", "");
    }

    @Test
    public void whoHasTheConsoleSeesNothingThatIsHidden() throws Exception {
        assertThat(console.run(new ListComplaints(), Map.of()))
                .contains(NUMBER, "(rahasia)", "sedang ditindaklanjuti", "lewat 3 Agu 2026 11.00 WITA")
                .contains("--after 0JQ8ZK3V5T7XN.balikpapan");
        String shown = console.run(new ShowComplaint(), Map.of("number", NUMBER));
        assertThat(console.complaints.who).isEqualTo(ConsoleCommand.VIEWER);
        assertThat(shown)
                .contains("rahasia; hanya bagi yang menanganinya", "tidak ditampilkan bagi akun ini")
                .doesNotContain("Siti", "0811", "surat.pdf", "Periksa berkasnya");
    }

    @Test
    public void whoHandlesItSeesIt() throws Exception {
        console.variables.put("TALAKSANA_AS", "siti");
        assertThat(console.run(new ShowComplaint(), Map.of("number", NUMBER)))
                .contains("Berkas tidak pernah diproses", "Siti", "0811", "surat.pdf, application/pdf, 1234 bita")
                .contains("ditugaskan kepada", "Periksa berkasnya.", "1: Kepala BKPSDM");
        assertThat(console.complaints.who).isEqualTo(Samples.OFFICER.runBy("admin"));
    }

    @Test
    public void theWayByWhichItCameInIsSaidInWords() throws Exception {
        assertThat(console.run(new ShowComplaint(), Map.of("number", NUMBER, "actingAs", "siti")))
                .contains("telepon")
                .doesNotContain("phone", "officer");
    }

    @Test
    public void whoReadItAndInWhoseNameIsShownInWords() throws Exception {
        Instant at = Instant.parse("2026-08-03T03:00:00Z");
        console.complaints.further = List.of(
                new Ticket.Row("balikpapan", 3, TicketEvent.READ, "siti/admin", at, null, null, null, "ab"),
                new Ticket.Row("balikpapan", 4, TicketEvent.READ, "ani", at, "1", null, null, "ab"));
        assertThat(console.run(new ShowComplaint(), Map.of("number", NUMBER, "actingAs", "siti")))
                .contains("dibaca", "isi", "lampiran 1", "ani")
                .contains("dibaca 3 Agu 2026 11.00 WITA: siti, dijalankan oleh admin");
    }

    @Test
    public void aListIsNarrowed() throws Exception {
        console.run(
                new ListComplaints(),
                Map.of("agency", "balikpapan", "state", "answered", "complaintClass", "aspirasi", "limit", 5));
        assertThat(console.complaints.query.agency()).isEqualTo("balikpapan");
        assertThat(console.complaints.query.state()).isEqualTo(TicketState.ANSWERED);
        assertThat(console.complaints.query.complaintClass()).isEqualTo("aspirasi");
        assertThat(console.complaints.query.limit()).isEqualTo(5);
        fails(new ListComplaints(), Map.of("state", "dijawab"), "answered");
    }

    @Test
    public void whatCameByTelephoneIsTakenInInTheZoneOfTheAgency() throws Exception {
        Path letter = Files.writeString(folder.newFile("surat.txt").toPath(), "Salam");
        Map<String, Object> given = new HashMap<>(Map.of(
                "agency", "balikpapan",
                "title", "Lambat",
                "channel", "phone",
                "chronology", "Sebulan.",
                "date", "2026-08-01",
                "received", "2026-08-03T09:30",
                "name", "Siti",
                "confidential", true,
                "files", List.of(letter.toString())));
        fails(new FileComplaint(), given, "Sebutkan siapa yang bertindak");
        given.put("actingAs", "siti");
        assertThat(console.run(new FileComplaint(), given))
                .contains(NUMBER, "menunggu verifikasi", "3 Agu 2026 11.00 WITA", FakeComplaints.CODE);
        assertThat(console.complaints.who).isEqualTo(Samples.OFFICER.runBy("admin"));
        assertThat(console.complaints.complaint.intake()).isEqualTo(Intake.OFFICER);
        assertThat(console.complaints.complaint.receivedAt()).isEqualTo(Instant.parse("2026-08-03T01:30:00Z"));
        assertThat(console.complaints.complaint.eventDate()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(console.complaints.complaint.confidential()).isTrue();
        assertThat(console.complaints.complaint.enclosures()).singleElement().satisfies(file -> assertThat(file.name())
                .isEqualTo("surat.txt"));
        given.put("files", List.of("/tidak/ada.txt"));
        fails(new FileComplaint(), given, "/tidak/ada.txt");
        given.put("files", List.of());
        given.put("received", "kemarin");
        fails(new FileComplaint(), given, "2026-11-20T09:30");
        given.put("received", null);
        given.put("date", "kemarin");
        fails(new FileComplaint(), given, "2026-11-20");
    }

    @Test
    public void eachDeedIsDoneInTheNameOfAnAccount() throws Exception {
        fails(new DoComplaint(), Map.of("number", NUMBER, "deed", "close"), "Sebutkan siapa yang bertindak");
        console.variables.put("TALAKSANA_AS", "siti");
        Map<TicketDeed, Map<String, String>> deeds = Map.of(
                new TicketDeed.Classify(ID, "aspirasi", "pengadaan-asn", null),
                Map.of("deed", "classify", "to", "aspirasi", "service", "pengadaan-asn"),
                new TicketDeed.Instruct(ID, "verifikator", "Periksa."),
                Map.of("deed", "dispose", "to", "verifikator", "text", "Periksa."),
                new TicketDeed.Answer(ID, "Sudah."),
                Map.of("deed", "answer", "text", "Sudah."),
                new TicketDeed.Reject(ID, "Bukan pengaduan."),
                Map.of("deed", "reject", "text", "Bukan pengaduan."),
                new TicketDeed.Forward(ID, "bangkalan", "Wewenangnya."),
                Map.of("deed", "forward", "to", "bangkalan", "text", "Wewenangnya."),
                new TicketDeed.Close(ID, null),
                Map.of("deed", "close"));
        for (Map.Entry<TicketDeed, Map<String, String>> each : deeds.entrySet()) {
            Map<String, String> given = new HashMap<>(each.getValue());
            given.put("number", NUMBER);
            assertThat(console.run(new DoComplaint(), given)).contains(NUMBER, "pada verifikator");
            assertThat(console.complaints.deed).isEqualTo(each.getKey());
            assertThat(console.complaints.who).isEqualTo(Samples.OFFICER.runBy("admin"));
        }
    }

    @Test
    public void whatCannotBeDoneIsSaidInASentence() {
        console.variables.put("TALAKSANA_AS", "siti");
        fails(new DoComplaint(), Map.of("number", NUMBER, "deed", "delete"), "classify, dispose");
        fails(new DoComplaint(), Map.of("number", NUMBER, "deed", "classify"), "kelasnya");
        fails(new DoComplaint(), Map.of("number", NUMBER, "deed", "answer", "to", "Sudah."), "--text");
        fails(new DoComplaint(), Map.of("number", "x", "deed", "close"), "bukan nomor pengaduan");
        fails(new ShowComplaint(), Map.of("number", "balikpapan-0000000000000"), "tidak ada");
        console.complaints.refusal = new Refusal(
                Refusal.Kind.CONFLICT, new Text("Tiket sedang \"closed\".", "It is closed."), List.of("answered"));
        fails(new DoComplaint(), Map.of("number", NUMBER, "deed", "close"), "Yang dapat dipilih: answered");
    }

    @Test
    public void aRecordIsVerified() throws Exception {
        assertThat(console.run(new VerifyComplaint(), Map.of("number", NUMBER)))
                .contains("Utuh: 2 baris, sidik digital akhir " + "ab".repeat(32));
        assertThat(console.complaints.outlined).as("nothing is read by it").isTrue();
        console.complaints.faults = List.of(new Text("Baris 2 isinya berubah.", "Row 2 was changed."));
        fails(new VerifyComplaint(), Map.of("number", NUMBER), "tidak utuh");
    }
}
