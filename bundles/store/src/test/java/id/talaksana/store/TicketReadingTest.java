package id.talaksana.store;

import static id.talaksana.store.Counter.ADMINISTRATOR;
import static id.talaksana.store.Counter.CENTRAL;
import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.NEIGHBOUR;
import static id.talaksana.store.Counter.NEIGHBOURS_HEAD;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.REGENCY;
import static id.talaksana.store.Counter.STAFF;
import static id.talaksana.store.Counter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.text.Refusal.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Who reads what is confidential stands on the ticket's record, tamper-evident, and nothing else changes by it. */
@RunWith(Parameterized.class)
public class TicketReadingTest {
    private static final TicketQuery ALL = new TicketQuery(null, null, null, null, null, null, 200);

    private final Counter counter;

    public TicketReadingTest(Stores.Kind kind) {
        counter = new Counter(kind);
    }

    @Parameters(name = "{0}")
    public static List<Stores.Kind> kinds() {
        return List.of(Stores.Kind.DERBY, Stores.Kind.POSTGRESQL);
    }

    private Filed filed(String agency, boolean confidential) {
        Draft draft = new Draft().of("Rahayu", "0812").hidden(false, confidential);
        draft.enclosures = List.of(new Enclosure("surat.txt", null, "Isi".getBytes(StandardCharsets.UTF_8)));
        return counter.complaints.file(Optional.empty(), draft.to(agency), "192.0.2.1");
    }

    /** Kind, about what, and by whom, of each row of the record. */
    private List<String> record(Filed filed) {
        return counter.complaints.outline(CENTRAL, filed.ticket().id()).rows().stream()
                .map(row -> row.kind() + " " + row.detail() + " " + row.by())
                .toList();
    }

    private void isWhole(Filed filed) {
        assertThat(counter.complaints.verify(CENTRAL, filed.ticket().id())).isEmpty();
    }

    @Test
    public void eachReadingOfContentOrFileIsOnTheRecordOnceInAWhile() {
        Filed filed = filed(CITY, true);
        TicketId id = filed.ticket().id();
        Ticket read = counter.find(ADMINISTRATOR, filed);
        assertThat(read.chronology()).isNotNull();
        assertThat(read.rows())
                .as("who reads sees that it was noted")
                .extracting(Ticket.Row::kind)
                .endsWith(TicketEvent.READ);
        assertThat(counter.find(ADMINISTRATOR, filed)).isEqualTo(read);
        assertThat(counter.complaints.enclosure(ADMINISTRATOR, id, 1).name()).isEqualTo("surat.txt");
        counter.complaints.enclosure(ADMINISTRATOR, id, 1);
        assertThat(record(filed)).containsExactly("filed null reporter", "read null adm.kota", "read 1 adm.kota");
        counter.pass(Duration.ofMinutes(15));
        Ticket later = counter.find(ADMINISTRATOR, filed);
        assertThat(record(filed)).hasSize(4).endsWith("read null adm.kota");
        assertThat(later.state()).isEqualTo(TicketState.RECEIVED);
        assertThat(later.dueAt()).isEqualTo(filed.ticket().dueAt());
        isWhole(filed);
    }

    @Test
    public void theReporterAndThePublicAreNotToldOfReadings() {
        Filed filed = filed(CITY, true);
        TicketView before = counter.follow(filed);
        PublicTicket shown = counter.complaints.published(filed.ticket().id());
        counter.pass(Duration.ofHours(1));
        counter.find(ADMINISTRATOR, filed);
        assertThat(counter.follow(filed)).isEqualTo(before);
        assertThat(counter.complaints.published(filed.ticket().id())).isEqualTo(shown);
    }

    @Test
    public void whoIsShownNothingConfidentialLeavesNoRow() {
        Filed hidden = filed(CITY, true);
        Filed open = filed(CITY, false);
        for (Account who : List.of(OFFICER, STAFF, CENTRAL)) {
            assertThat(counter.find(who, hidden).chronology()).isNull();
            assertThat(refused(() -> counter.complaints.enclosure(
                                    who, hidden.ticket().id(), 1))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
        }
        for (Account who : List.of(OFFICER, ADMINISTRATOR)) {
            counter.find(who, open);
            counter.complaints.enclosure(who, open.ticket().id(), 1);
        }
        counter.complaints.list(ADMINISTRATOR, ALL);
        counter.complaints.outline(ADMINISTRATOR, hidden.ticket().id());
        counter.complaints.verify(ADMINISTRATOR, hidden.ticket().id());
        assertThat(refused(() -> counter.complaints.enclosure(
                                ADMINISTRATOR, hidden.ticket().id(), 2))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(record(hidden)).containsExactly("filed null reporter");
        assertThat(record(open)).containsExactly("filed null reporter");
    }

    @Test
    public void aDeedIsOnTheRecordItselfAndADeedAskedForAgainIsAReading() {
        Filed filed = filed(REGENCY, true);
        TicketDeed classify =
                new TicketDeed.Classify(filed.ticket().id(), "informasi", null, null, "/read 1 null sari");
        assertThat(counter.perform(NEIGHBOUR, classify).chronology()).isNotNull();
        assertThat(record(filed)).containsExactly("filed null reporter", "classified informasi sari");
        counter.pass(Duration.ofDays(1));
        assertThat(counter.perform(NEIGHBOUR, classify).chronology()).isNotNull();
        assertThat(record(filed)).hasSize(3).endsWith("read null sari");
        assertThat(counter.find(NEIGHBOURS_HEAD, filed).chronology()).isNull();
        isWhole(filed);
    }

    @Test
    public void whatIsReadAndDoneInAnAccountsNameNamesTheAdministratorToo() {
        Filed filed = filed(CITY, true);
        Account run = ADMINISTRATOR.runBy("admin");
        counter.find(ADMINISTRATOR, filed);
        counter.find(run, filed);
        counter.perform(run, new TicketDeed.Classify(filed.ticket().id(), "aspirasi", null, null));
        counter.perform(run, new TicketDeed.Answer(filed.ticket().id(), "Sudah.", "k-1"));
        counter.perform(ADMINISTRATOR, new TicketDeed.Answer(filed.ticket().id(), "Sudah.", "k-1"));
        assertThat(record(filed))
                .as("a key stays its account's, whoever ran it")
                .containsExactly(
                        "filed null reporter",
                        "read null adm.kota",
                        "read null adm.kota/admin",
                        "classified aspirasi adm.kota/admin",
                        "answered null adm.kota/admin");
        Filed taken = counter.take(OFFICER.runBy("admin"), new Draft().by("surel"));
        assertThat(record(taken)).containsExactly("filed surel budi/admin");
        isWhole(filed);
        isWhole(taken);
    }

    @Test
    public void aReadingThatIsTakenAwayOrGivenToAnotherIsNoticed() {
        Filed filed = filed(CITY, true);
        counter.find(ADMINISTRATOR, filed);
        assertThat(counter.tamper("UPDATE complaint_row SET done_by = 'budi' WHERE kind = 'read'"))
                .isEqualTo(1);
        assertThat(counter.complaints.verify(CENTRAL, filed.ticket().id())).isNotEmpty();
        assertThat(counter.tamper("DELETE FROM complaint_row WHERE kind = 'read'"))
                .isEqualTo(1);
        assertThat(counter.complaints.verify(CENTRAL, filed.ticket().id())).isNotEmpty();
    }

    @Test
    public void aTicketThatIsOverIsReadWithoutOpeningItAgain() {
        Filed filed = filed(REGENCY, true);
        counter.perform(NEIGHBOUR, new TicketDeed.Reject(filed.ticket().id(), "Bukan pengaduan."));
        Ticket over = counter.find(NEIGHBOUR, filed);
        assertThat(over.state()).isEqualTo(TicketState.REJECTED);
        assertThat(over.closedAt()).isNotNull();
        isWhole(filed);
        Filed moving = filed(REGENCY, true);
        counter.find(NEIGHBOUR, moving);
        counter.perform(NEIGHBOUR, new TicketDeed.Forward(moving.ticket().id(), CITY, "Wewenang kota."));
        counter.find(NEIGHBOUR, moving);
        counter.find(ADMINISTRATOR, moving);
        assertThat(record(moving)).endsWith("read null adm.kota").doesNotHaveDuplicates();
        isWhole(moving);
        assertThat(counter.complaints.verify(NEIGHBOUR, moving.ticket().id())).isEmpty();
    }

    @Test
    public void readersDoNotDisturbWhoeverWorksOnIt() throws Exception {
        Filed filed = filed(REGENCY, true);
        List<Callable<Ticket>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Account reader = i < 3 ? NEIGHBOUR : Counter.officer("pembaca" + i, REGENCY, "petugas");
            all.add(() -> counter.find(reader, filed));
        }
        all.add(() -> counter.perform(
                NEIGHBOUR, new TicketDeed.Classify(filed.ticket().id(), "informasi", null, null)));
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            CyclicBarrier start = new CyclicBarrier(all.size());
            List<Future<Ticket>> answers = new ArrayList<>();
            for (Callable<Ticket> each : all) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            for (Future<Ticket> answer : answers) {
                assertThat(answer.get().chronology()).isNotNull();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(record(filed))
                .containsExactlyInAnyOrder(
                        "filed null reporter",
                        "classified informasi sari",
                        "read null sari",
                        "read null pembaca3",
                        "read null pembaca4",
                        "read null pembaca5");
        isWhole(filed);
    }
}
