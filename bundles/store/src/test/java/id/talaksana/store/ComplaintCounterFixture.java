package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.complaints.StoredComplaints;
import id.talaksana.documents.cleaning.CleanedFiles;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;

/** A counter of complaints on a database, with what it warned of. */
abstract class ComplaintCounterFixture extends StoreContract {
    /** What every scanner takes for a virus. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    static final Instant NOW = Instant.parse("2026-03-13T07:58:00Z");
    static final String HERE = "10.0.0.1";
    static final String CLASS = "tidak-berkadar-pengawasan";

    final List<LogRecord> warnings = new ArrayList<>();
    final Handler listener = new Handler() {
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

    StoredComplaints counter;
    Account officer;

    @Before
    public void open() {
        Assume.assumeNotNull(stores().complaints);
        counter = counter(new CleanedFiles());
        officer = new Account("ani", "Ani", Role.OFFICER, agency, Set.of("petugas"), true);
        Logger.getLogger("org.eclipse.persistence").addHandler(listener);
        Logger.getLogger("").addHandler(listener);
    }

    StoredComplaints counter(Cleaning cleaning) {
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

    Complaint complaint(String title, Intake intake, String channel, Instant received, String key) {
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

    Filed filed(String title, String key) {
        return counter.file(Optional.empty(), complaint(title, Intake.REST, null, null, key), HERE);
    }

    Filed with(Enclosure... files) {
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

    boolean answers(CyclicBarrier start, Filed filed, String text) throws Exception {
        start.await();
        try {
            counter.perform(officer, new TicketDeed.Answer(filed.ticket().id(), text));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        }
    }
}
