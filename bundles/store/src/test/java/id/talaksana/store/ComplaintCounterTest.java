package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.PlantedFiles;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.complaints.StoredComplaints;
import id.talaksana.documents.cleaning.CleanedFiles;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** The counter over both databases: what is asked for twice is done once, what officers take in, what everybody may list. */
public class ComplaintCounterTest extends StoreContract {
    /** What every scanner takes for a virus. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Instant NOW = Instant.parse("2026-03-13T07:58:00Z");
    private static final String HERE = "10.0.0.1";
    private static final String CLASS = "tidak-berkadar-pengawasan";

    private final List<LogRecord> warnings = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(said);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private StoredComplaints counter;
    private Account officer;

    @Before
    public void open() {
        Assume.assumeNotNull(stores().complaints);
        counter = counter(new CleanedFiles());
        officer = new Account("ani", "Ani", Role.OFFICER, agency, Set.of("petugas"), true);
        Logger.getLogger("org.eclipse.persistence").addHandler(listener);
        Logger.getLogger("").addHandler(listener);
    }

    private StoredComplaints counter(Cleaning cleaning) {
        Map<String, byte[]> files = Samples.sound();
        files.put(
                "agency.yaml",
                Samples.AGENCY.replace("agency: contoh", "agency: " + agency).getBytes(StandardCharsets.UTF_8));
        return new StoredComplaints(
                TestCatalogue.of(files).catalogue(),
                new YamlLanguage(),
                stores().complaints,
                () -> WorkingCalendar.WEEKENDS,
                new InMemorySecretStore(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                cleaning);
    }

    @After
    public void stopListening() {
        Logger.getLogger("org.eclipse.persistence").removeHandler(listener);
        Logger.getLogger("").removeHandler(listener);
    }

    private Complaint complaint(String title, Intake intake, String channel, Instant received, String key) {
        return new Complaint(
                agency,
                title,
                "Sudah sebulan.",
                LocalDate.of(2026, 3, 2),
                null,
                "Loket 3",
                "izin",
                null,
                null,
                "Siti Rahasia",
                "0811",
                false,
                title.equals("rahasia"),
                intake,
                channel,
                received,
                List.of(),
                key);
    }

    private Filed filed(String title, String key) {
        return counter.file(Optional.empty(), complaint(title, Intake.REST, null, null, key), HERE);
    }

    @Test
    public void whoFilesTwiceWithOneKeyHasOneTicketAndTheSameCode() {
        Filed first = filed("Lambat", "k-1");
        Filed second = filed("Lambat", "k-1");
        assertThat(second).isEqualTo(first);
        assertThat(second.code()).isNotBlank();
        assertThat(counter.follow(first.ticket().id(), second.code(), HERE).id())
                .isEqualTo(first.ticket().id());
        assertThat(filed("Lambat", null).code())
                .isNotEqualTo(filed("Lambat", null).code());
        assertThat(warnings).isEmpty();
    }

    @Test
    public void aKeyOfThePublicBelongsToWhoChoseIt() {
        Filed first = filed("Lambat", "1");
        Complaint same = complaint("Lambat", Intake.REST, null, null, "1");
        Complaint byOpen311 = complaint("Lambat", Intake.OPEN311, null, null, "1");
        List<Filed> others = List.of(
                filed("Lain", "1"),
                counter.file(Optional.empty(), same, "203.0.113.7"),
                counter.file(Optional.empty(), same, null),
                counter.file(Optional.empty(), byOpen311, HERE),
                filed("Lambat", "2"));
        for (Filed other : others) {
            assertThat(other.ticket().id()).isNotEqualTo(first.ticket().id());
            assertThat(other.code()).isNotEqualTo(first.code());
            assertThat(counter.follow(other.ticket().id(), other.code(), HERE).id())
                    .isEqualTo(other.ticket().id());
        }
        assertThat(counter.file(Optional.empty(), same, "203.0.113.7"))
                .as("a lost answer is given again")
                .isEqualTo(others.get(1));
    }

    @Test
    public void aKeyOfTheFormIsItsBrowsersWhereverThatOneIs() {
        Complaint form = complaint("Lambat", Intake.WEB, null, null, "0123456789abcdef0123456789abcdef");
        Filed first = counter.file(Optional.empty(), form, HERE);
        assertThat(counter.file(Optional.empty(), form, "203.0.113.7")).isEqualTo(first);
    }

    @Test
    public void aKeyOfAnOfficerFilesOneComplaint() {
        Optional<Account> by = Optional.of(officer);
        Filed first = counter.file(by, complaint("Lambat", Intake.OFFICER, "phone", null, "o-1"), null);
        assertThat(counter.file(by, complaint("Lambat", Intake.OFFICER, "phone", null, "o-1"), "203.0.113.7"))
                .isEqualTo(first);
        Complaint other = complaint("Lain", Intake.OFFICER, "phone", null, "o-1");
        assertThat(catchThrowableOfType(Refusal.class, () -> counter.file(by, other, null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void aRepeatedDeedIsDoneOnceAndAnsweredAlike() {
        Filed filed = filed("Lambat", null);
        TicketDeed classify = new TicketDeed.Classify(filed.ticket().id(), CLASS, null, null, "d-1");
        Ticket once = counter.perform(officer, classify);
        Ticket again = counter.perform(officer, classify);
        assertThat(again).isEqualTo(once);
        TicketDeed answer = new TicketDeed.Answer(filed.ticket().id(), "Sudah selesai.", "d-2");
        counter.perform(officer, answer);
        Ticket answered = counter.perform(officer, answer);
        assertThat(answered.rows())
                .extracting(Ticket.Row::kind)
                .containsExactly(TicketEvent.FILED, TicketEvent.CLASSIFIED, TicketEvent.ANSWERED);
        TicketDeed other = new TicketDeed.Answer(filed.ticket().id(), "Lain.", "d-2");
        assertThat(catchThrowableOfType(Refusal.class, () -> counter.perform(officer, other))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        TicketDeed unkeyed = new TicketDeed.Answer(filed.ticket().id(), "Sudah selesai.");
        assertThat(catchThrowableOfType(Refusal.class, () -> counter.perform(officer, unkeyed))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        Account other2 = new Account("eka", "Eka", Role.OFFICER, agency, Set.of("petugas"), true);
        assertThat(catchThrowableOfType(Refusal.class, () -> counter.perform(other2, answer))
                        .kind())
                .as("a key is its account's own")
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(counter.verify(officer, filed.ticket().id())).isEmpty();
    }

    @Test
    public void aRepeatedDeedThatAlsoFindsTheServiceIsTheSameDeed() {
        Complaint none = complaint("Lambat", Intake.REST, null, null, null);
        Filed filed = counter.file(
                Optional.empty(),
                new Complaint(
                        agency,
                        none.title(),
                        none.chronology(),
                        none.eventDate(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        Intake.REST,
                        null,
                        null,
                        List.of(),
                        null),
                HERE);
        TicketId id = filed.ticket().id();
        TicketDeed classify = new TicketDeed.Classify(id, CLASS, "izin", null, "d-1");
        Ticket once = counter.perform(officer, classify);
        assertThat(once.service()).isEqualTo("izin");
        assertThat(counter.perform(officer, classify)).isEqualTo(once);
        TicketDeed other = new TicketDeed.Classify(id, "aspirasi", "izin", null, "d-1");
        assertThat(catchThrowableOfType(Refusal.class, () -> counter.perform(officer, other))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void aRepeatedReplyIsSaidOnce() {
        Filed filed = filed("Lambat", null);
        Reply reply = new Reply("Mohon dijawab.", false, "r-1");
        TicketView first = counter.reply(filed.ticket().id(), filed.code(), reply, HERE);
        assertThat(counter.reply(filed.ticket().id(), filed.code(), reply, HERE))
                .isEqualTo(first);
        assertThat(first.events())
                .extracting(TicketView.Event::kind)
                .containsExactly(TicketEvent.FILED, TicketEvent.REPLIED);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> counter.reply(
                                        filed.ticket().id(), filed.code(), new Reply("Lain.", false, "r-1"), HERE))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void anOfficerTakesInWhatCameBefore() {
        Instant friday = Instant.parse("2026-03-06T02:00:00Z");
        Filed taken =
                counter.file(Optional.of(officer), complaint("Telepon", Intake.OFFICER, "phone", friday, "t-1"), null);
        Ticket ticket = counter.find(officer, taken.ticket().id());
        assertThat(ticket.filedAt()).isEqualTo(friday);
        assertThat(ticket.channel()).isEqualTo("phone");
        assertThat(ticket.intake()).isEqualTo(Intake.OFFICER);
        assertThat(ticket.dueAt()).as("three working days after its receipt").isBefore(NOW);
        assertThat(ticket.rows()).singleElement().satisfies(row -> {
            assertThat(row.by()).isEqualTo("ani");
            assertThat(row.at()).isEqualTo(NOW);
        });
        assertThat(counter.verify(officer, taken.ticket().id())).isEmpty();
        for (Complaint wrong : List.of(
                complaint("x", Intake.OFFICER, "phone", NOW.plusSeconds(1), null),
                complaint("x", Intake.OFFICER, "phone", NOW.minusSeconds(400L * 86_400), null),
                complaint("x", Intake.OFFICER, "phone", Instant.parse("2026-03-01T00:00:00Z"), null),
                complaint("x", Intake.OFFICER, "merpati", null, null),
                complaint("x", Intake.OFFICER, null, null, null))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> counter.file(Optional.of(officer), wrong, null))
                            .kind())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
        Complaint back = complaint("x", Intake.REST, null, friday, null);
        assertThat(catchThrowableOfType(Refusal.class, () -> counter.file(Optional.empty(), back, HERE))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    public void aFileIsWhatItsContentIs() {
        byte[] png = PlantedFiles.picture("png");
        byte[] jpeg = PlantedFiles.picture("jpeg");
        byte[] pdf = PlantedFiles.pdf();
        byte[] text = "Kepada Yth. Kepala Badan – mohon diperiksa.\n".getBytes(StandardCharsets.UTF_8);
        Filed filed = with(
                new Enclosure("foto.PNG", "text/html", png),
                new Enclosure("../../foto\u202e.jpg", null, jpeg),
                new Enclosure("surat.pdf", null, pdf),
                new Enclosure("surat.txt", null, text));
        Ticket ticket = counter.find(officer, filed.ticket().id());
        assertThat(ticket.enclosures())
                .extracting(Enclosure.Entry::mediaType)
                .containsExactly("image/png", "image/jpeg", "application/pdf", "text/plain");
        assertThat(ticket.enclosures())
                .extracting(Enclosure.Entry::name)
                .allMatch(name -> name.matches("[A-Za-z0-9 _-]+\\.[a-z]{3}"));
        assertThat(counter.enclosure(officer, ticket.id(), 2).content()).isEqualTo(jpeg);
        assertThat(counter.enclosure(officer, ticket.id(), 4).content()).isEqualTo(text);
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] vector =
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        for (Enclosure wrong : List.of(
                new Enclosure("surat.pdf", "application/pdf", png),
                new Enclosure("foto.png", "image/png", pdf),
                new Enclosure("surat.txt", null, page),
                new Enclosure("surat.txt", null, vector),
                new Enclosure("surat.txt", null, program),
                new Enclosure("surat.txt", null, new byte[] {'a', 0, 'b'}),
                new Enclosure("surat.txt", null, new byte[] {'a', (byte) 0xe9, 'b'}),
                new Enclosure("surat.txt", null, new byte[0]),
                new Enclosure("surat", null, text),
                new Enclosure("uji.txt", null, EICAR.getBytes(StandardCharsets.US_ASCII)),
                new Enclosure(null, null, text),
                new Enclosure("surat.docx", null, new byte[] {'P', 'K', 3, 4}),
                new Enclosure("besar.txt", null, "a".repeat((2 << 20) + 1).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> with(wrong)).kind())
                    .as(wrong.name())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
        Enclosure one = new Enclosure("surat.txt", null, text);
        assertThat(catchThrowableOfType(Refusal.class, () -> with(one, one, one, one, one, one))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void whatAFileSaysOfItsAuthorGoesToNobody() throws Exception {
        Filed filed = with(
                new Enclosure("foto.jpg", null, PlantedFiles.jpeg()),
                new Enclosure("gambar.png", null, PlantedFiles.png()),
                new Enclosure("surat.pdf", null, PlantedFiles.pdf()));
        TicketId id = filed.ticket().id();
        String record = counter.find(officer, id).rows().get(0).text();
        for (int number = 1; number <= 3; number++) {
            byte[] kept = counter.enclosure(officer, id, number).content();
            assertThat(PlantedFiles.isIn(kept)).as("file %s", number).isFalse();
            assertThat(record)
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(kept)));
        }
        assertThat(counter.verify(officer, id)).isEmpty();
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> with(new Enclosure("foto.jpg", null, Arrays.copyOf(PlantedFiles.jpeg(), 500))));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.reason().indonesian())
                .startsWith("Lampiran \"foto.jpg\" rusak")
                .contains("tangkapan layar");
        assertThat(refusal.reason().english()).startsWith("The file \"foto.jpg\" is damaged");
    }

    @Test
    public void whileNobodyCleansFilesComplaintsComeWithoutThem() {
        counter = counter(null);
        Complaint plain = complaint("Lambat", Intake.REST, null, null, null);
        assertThat(counter.file(Optional.empty(), plain, HERE).code()).isNotBlank();
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> with(new Enclosure("foto.jpg", null, PlantedFiles.jpeg())));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.reason().english()).contains("without files");
    }

    private Filed with(Enclosure... files) {
        Complaint c = complaint("Lambat", Intake.REST, null, null, null);
        return counter.file(
                Optional.empty(),
                new Complaint(
                        agency,
                        c.title(),
                        c.chronology(),
                        c.eventDate(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        false,
                        Intake.REST,
                        null,
                        null,
                        List.of(files),
                        null),
                HERE);
    }

    @Test
    public void everybodyListsWhatWasVerifiedAndNothingHidden() {
        Filed open = filed("Lambat", null);
        Filed hidden = filed("rahasia", null);
        Filed fresh = filed("Baru", null);
        // The document names no handlers: what is confidential is the administrator's.
        Account administrator = new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, agency, Set.of(), true);
        for (Filed each : List.of(open, hidden)) {
            Account who = each == hidden ? administrator : officer;
            counter.perform(who, new TicketDeed.Classify(each.ticket().id(), CLASS, null, null));
            counter.perform(who, new TicketDeed.Answer(each.ticket().id(), "Sudah."));
        }
        counter.perform(officer, new TicketDeed.Close(open.ticket().id(), null));
        List<PublicTicket> all = counter.published(agency, new PublicQuery("izin", null, NOW, null, 10));
        assertThat(all)
                .extracting(PublicTicket::id)
                .containsExactlyInAnyOrder(
                        open.ticket().id(), hidden.ticket().id(), fresh.ticket().id());
        assertThat(all).extracting(PublicTicket::title).containsExactlyInAnyOrder("Lambat", null, null);
        assertThat(all).extracting(PublicTicket::answer).containsExactlyInAnyOrder("Sudah.", null, null);
        assertThat(all.toString()).doesNotContain("Siti", "0811", "rahasia", "sebulan");
        assertThat(counter.published(agency, new PublicQuery(null, true, null, null, 10)))
                .extracting(PublicTicket::state)
                .containsExactly(TicketState.CLOSED);
        assertThat(counter.published(agency, new PublicQuery(null, false, null, null, 10)))
                .hasSize(2);
        assertThat(counter.published(agency, new PublicQuery(null, null, null, null, 1)))
                .hasSize(1);
        assertThat(counter.published(agency, new PublicQuery(PublicQuery.GENERAL, null, null, null, 10)))
                .isEmpty();
        assertThat(counter.published(agency, new PublicQuery(null, null, NOW.plusMillis(1), null, 10)))
                .isEmpty();
        assertThat(counter.published(agency, new PublicQuery(null, null, null, NOW, 10)))
                .isEmpty();
    }

    @Test
    public void ofTwoWhoAnswerAtOnceOneIsRefusedQuietly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                Filed filed = filed("Lambat", null);
                counter.perform(officer, new TicketDeed.Classify(filed.ticket().id(), CLASS, null, null));
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> both = List.of("satu", "dua").stream()
                        .map(text -> threads.submit(() -> answers(start, filed, text)))
                        .toList();
                assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(warnings).isEmpty();
    }

    private boolean answers(CyclicBarrier start, Filed filed, String text) throws Exception {
        start.await();
        try {
            counter.perform(officer, new TicketDeed.Answer(filed.ticket().id(), text));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        }
    }

    @Test
    public void ofTwoWhoFileWithOneKeyAtOnceBothHaveTheSameTicketQuietly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                String key = "k-" + i;
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Filed>> both = List.of(1, 2).stream()
                        .map(n -> threads.submit(() -> {
                            start.await();
                            return filed("Lambat", key);
                        }))
                        .toList();
                assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(warnings)
                .extracting(w -> w.getLoggerName() + ": " + w.getMessage())
                .isEmpty();
    }

    @Test
    public void ofTwoWhoSendOneRequestAtOnceBothHaveItsAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Filed filed = filed("Lambat", null);
            TicketDeed classify = new TicketDeed.Classify(filed.ticket().id(), CLASS, null, null, "d-1");
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Ticket>> both = List.of(1, 2).stream()
                    .map(n -> threads.submit(() -> {
                        start.await();
                        return counter.perform(officer, classify);
                    }))
                    .toList();
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            assertThat(both.get(0).get().rows()).hasSize(2);
        } finally {
            threads.shutdown();
        }
    }
}
