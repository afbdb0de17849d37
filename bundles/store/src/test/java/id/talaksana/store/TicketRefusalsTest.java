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
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.Role;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.text.Refusal.Kind;
import id.talaksana.language.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.junit.Test;

/** What the counter does not do: every refusal has its kind and a reason in both languages, and leaves everything as it was. */
public class TicketRefusalsTest {
    private final Counter counter = new Counter(Stores.Kind.DERBY);

    /** What can be done in which state; in every other one it is refused as coming too early or too late. */
    private static final Map<String, Set<TicketState>> ALLOWED = Map.of(
            "classify",
                    Set.of(TicketState.RECEIVED, TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED),
            "dispose", Set.of(TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED),
            "answer", Set.of(TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED),
            "reject", Set.of(TicketState.RECEIVED, TicketState.CLASSIFIED),
            "forward", Set.of(TicketState.RECEIVED, TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED),
            "close", Set.of(TicketState.ANSWERED),
            "satisfied", Set.of(TicketState.ANSWERED),
            "unsatisfied",
                    Set.of(
                            TicketState.RECEIVED,
                            TicketState.CLASSIFIED,
                            TicketState.DISPOSED,
                            TicketState.ANSWERED,
                            TicketState.REOPENED));

    private Map<String, Consumer<Filed>> deeds() {
        Map<String, Consumer<Filed>> deeds = new LinkedHashMap<>();
        deeds.put("classify", f -> counter.classify(f, "aspirasi"));
        deeds.put("dispose", f -> perform(f, id -> new TicketDeed.Instruct(id, "petugas", "Tolong.")));
        deeds.put("answer", f -> counter.answer(f));
        deeds.put("reject", f -> perform(f, id -> new TicketDeed.Reject(id, "Bukan pelayanan publik.")));
        deeds.put("forward", f -> perform(f, id -> new TicketDeed.Forward(id, REGENCY, "Wewenang tetangga.")));
        deeds.put("close", f -> perform(f, id -> new TicketDeed.Close(id, null)));
        deeds.put("satisfied", f -> counter.reply(f, true));
        deeds.put("unsatisfied", f -> counter.reply(f, false));
        return deeds;
    }

    private Map<TicketState, Consumer<Filed>> ways() {
        Map<TicketState, Consumer<Filed>> ways = new EnumMap<>(TicketState.class);
        Map<String, Consumer<Filed>> deeds = deeds();
        ways.put(TicketState.RECEIVED, f -> {});
        ways.put(TicketState.CLASSIFIED, deeds.get("classify"));
        ways.put(TicketState.DISPOSED, ways.get(TicketState.CLASSIFIED).andThen(deeds.get("dispose")));
        ways.put(TicketState.ANSWERED, ways.get(TicketState.CLASSIFIED).andThen(deeds.get("answer")));
        ways.put(TicketState.REOPENED, ways.get(TicketState.ANSWERED).andThen(deeds.get("unsatisfied")));
        ways.put(TicketState.CLOSED, ways.get(TicketState.ANSWERED).andThen(deeds.get("close")));
        ways.put(TicketState.REJECTED, deeds.get("reject"));
        ways.put(TicketState.FORWARDED, deeds.get("forward"));
        return ways;
    }

    @Test
    public void inEachStateExactlyWhatTheProcedureKnowsCanBeDone() {
        assertThat(ways()).containsOnlyKeys(TicketState.values());
        ways().forEach((state, way) -> deeds().forEach((name, deed) -> {
            Filed filed = counter.file(new Draft());
            way.accept(filed);
            Ticket before = counter.find(OFFICER, filed);
            assertThat(before.state()).isEqualTo(state);
            boolean reporters = name.endsWith("satisfied");
            // For its reporter a forwarded ticket is where it went, and waits there.
            TicketState there = state == TicketState.FORWARDED && reporters ? TicketState.RECEIVED : state;
            if (ALLOWED.get(name).contains(there)) {
                deed.accept(filed);
                assertThat(counter.complaints.verify(CENTRAL, filed.ticket().id()))
                        .as("%s when %s", name, state)
                        .isEmpty();
            } else {
                var refusal = refused(() -> deed.accept(filed));
                assertThat(refusal.kind()).as("%s when %s", name, state).isEqualTo(Kind.CONFLICT);
                assertThat(counter.find(OFFICER, filed))
                        .as("%s when %s", name, state)
                        .isEqualTo(before);
            }
        }));
    }

    @Test
    public void whatIsNotFilledInAsItMustBeIsRefusedAndNothingIsFiled() {
        Map<String, Consumer<Draft>> faults = new LinkedHashMap<>();
        faults.put("no title", d -> d.title = null);
        faults.put("blank title", d -> d.title = " \t\n");
        faults.put("long title", d -> d.title = "a".repeat(Complaints.MAX_TITLE + 1));
        faults.put("no chronology", d -> d.chronology = "");
        faults.put("long chronology", d -> d.chronology = "a".repeat(Complaints.MAX_TEXT + 1));
        faults.put("no day", d -> d.eventDate = null);
        // It is 7 July in Makassar already, and still the 6th in Jakarta.
        faults.put("tomorrow", d -> d.eventDate = LocalDate.of(2026, 7, 8));
        faults.put("long ago", d -> d.eventDate = LocalDate.of(1926, 7, 6));
        faults.put("long category", d -> d.category = "a".repeat(Complaints.MAX_SHORT + 1));
        faults.put("long location", d -> d.location = "a".repeat(Complaints.MAX_SHORT + 1));
        faults.put("long name", d -> d.name = "a".repeat(Complaints.MAX_SHORT + 1));
        faults.put("long contact", d -> d.contact = "a".repeat(Complaints.MAX_SHORT + 1));
        faults.put("no such service", d -> d.about("tidak-ada", null));
        faults.put("no such step", d -> d.about("izin", "tidak-ada"));
        faults.put("a step of no service", d -> d.about(null, "periksa"));
        faults.put("no case number", d -> d.caseNumber = "12");
        faults.put("no such channel", d -> d.channel = "burung-merpati");
        faults.put("control character", d -> d.title = "a\u0007");
        faults.put("NUL", d -> d.location = "a\u0000");
        faults.put("half a character", d -> d.chronology = "a\uD83D");
        faults.put("control character in the contact", d -> d.contact = "\u001b[31m");
        faults.put("blank key", d -> d.key = " ");
        faults.put("long key", d -> d.key = "k".repeat(1000));
        faults.put("six files", d -> d.enclosures = Collections.nCopies(6, text("a.txt", "isi")));
        faults.put("big files", d -> d.enclosures = Collections.nCopies(3, text("a.txt", "a".repeat(1 << 20))));
        faults.put(
                "a program",
                d -> d.enclosures =
                        List.of(new Enclosure("a.pdf", null, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0})));
        faults.put("a page as picture", d -> d.enclosures = List.of(text("a.png", "<script>alert(1)</script>")));
        faults.put("a page by name", d -> d.enclosures = List.of(text("a.html", "<script>alert(1)</script>")));
        faults.put("an empty file", d -> d.enclosures = List.of(text("a.txt", "")));
        faults.put("a nameless file", d -> d.enclosures = List.of(text(null, "isi")));
        counter.move(Counter.at("2026-07-07T00:30"));
        faults.forEach((fault, spoil) -> {
            Draft draft = new Draft();
            spoil.accept(draft);
            assertThat(refused(() -> counter.file(draft)).kind()).as(fault).isEqualTo(Kind.INVALID);
        });
        assertThat(counter.complaints.list(CENTRAL, query(null)).tickets()).isEmpty();
        Draft today = new Draft();
        today.eventDate = LocalDate.of(2026, 7, 7);
        today.title = "a".repeat(Complaints.MAX_TITLE);
        today.chronology = "😀".repeat(Complaints.MAX_TEXT / 2);
        today.enclosures = Collections.nCopies(5, text("a.txt", "isi"));
        assertThat(counter.file(today).ticket().enclosures()).isEqualTo(5);
        assertThat(refused(() -> counter.complaints.file(Optional.empty(), today.to(REGENCY), "192.0.2.1"))
                        .kind())
                .as("in Jakarta that is tomorrow")
                .isEqualTo(Kind.INVALID);
    }

    private static Enclosure text(String name, String content) {
        return new Enclosure(name, null, content.getBytes(StandardCharsets.UTF_8));
    }

    private static TicketQuery query(String agency) {
        return new TicketQuery(agency, null, null, null, null, null, 50);
    }

    @Test
    public void whatAnOfficerSaysMustBeThereAndKnown() {
        Filed filed = counter.file(new Draft());
        String longText = "a".repeat(Complaints.MAX_TEXT + 1);
        List<Function<TicketId, TicketDeed>> whileReceived = List.of(
                id -> new TicketDeed.Classify(id, null, null, null),
                id -> new TicketDeed.Classify(id, "tidak-ada", null, null),
                id -> new TicketDeed.Classify(id, "aspirasi", "tidak-ada", null),
                id -> new TicketDeed.Classify(id, "aspirasi", null, longText),
                id -> new TicketDeed.Reject(id, null),
                id -> new TicketDeed.Reject(id, " "),
                id -> new TicketDeed.Forward(id, null, "Bukan kami."),
                id -> new TicketDeed.Forward(id, CITY, "Bukan kami."),
                id -> new TicketDeed.Forward(id, REGENCY, null));
        whileReceived.forEach(deed -> refusedAs(Kind.INVALID, OFFICER, filed, deed));
        refusedAs(Kind.NOT_FOUND, OFFICER, filed, id -> new TicketDeed.Forward(id, "negeri-dongeng", "Bukan kami."));
        assertThat(refused(() -> perform(filed, id -> new TicketDeed.Classify(id, "x", null, null)))
                        .allowed())
                .containsExactly(
                        "permintaan-informasi", "aspirasi", "tidak-berkadar-pengawasan", "berkadar-pengawasan");
        counter.classify(filed, "aspirasi");
        List<Function<TicketId, TicketDeed>> whileClassified = List.of(
                id -> new TicketDeed.Instruct(id, null, "Tolong."),
                id -> new TicketDeed.Instruct(id, " ", "Tolong."),
                id -> new TicketDeed.Instruct(id, "a".repeat(Complaints.MAX_SHORT + 1), "Tolong."),
                id -> new TicketDeed.Instruct(id, "a\u0007", "Tolong."),
                id -> new TicketDeed.Instruct(id, "kepala", null),
                id -> new TicketDeed.Answer(id, null),
                id -> new TicketDeed.Answer(id, "\n"),
                id -> new TicketDeed.Answer(id, longText),
                id -> new TicketDeed.Answer(id, "a\u0000"));
        whileClassified.forEach(deed -> refusedAs(Kind.INVALID, OFFICER, filed, deed));
        assertThat(counter.events(filed.ticket().id())).containsExactly("filed", "classified aspirasi");
        assertThat(refused(() -> counter.complaints.reply(
                                filed.ticket().id(), filed.code(), new Reply(" ", false), "192.0.2.1"))
                        .kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    public void whoseTicketItIsNotMayNotTouchItAndDoesNotLearnThatItIsThere() {
        Filed filed = counter.file(new Draft());
        Function<TicketId, TicketDeed> classify = id -> new TicketDeed.Classify(id, "aspirasi", null, null);
        refusedAs(Kind.NOT_FOUND, NEIGHBOUR, filed, classify);
        refusedAs(Kind.FORBIDDEN, STAFF, filed, classify);
        refusedAs(Kind.FORBIDDEN, CENTRAL, filed, classify);
        Account gone = new Account("lama", "Lama", Role.OFFICER, CITY, Set.of("petugas"), false);
        refusedAs(Kind.FORBIDDEN, gone, filed, classify);
        TicketId unknown = new TicketId(CITY, "0JQ8ZK3V5T7XN");
        for (Account who : List.of(OFFICER, NEIGHBOUR, STAFF, CENTRAL)) {
            assertThat(refused(() -> counter.complaints.find(who, unknown)).kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
        // The number is right, the agency before it is not.
        TicketId mistaken = new TicketId(REGENCY, filed.ticket().id().number());
        for (Account who : List.of(OFFICER, NEIGHBOUR, CENTRAL)) {
            assertThat(refused(() -> counter.complaints.find(who, mistaken)).kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(refused(() -> counter.complaints.published(mistaken)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> counter.complaints.verify(
                                NEIGHBOUR, filed.ticket().id()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);

        Filed there = counter.complaints.file(Optional.empty(), new Draft().to(REGENCY), "192.0.2.1");
        Function<TicketId, TicketDeed> theirs = id -> new TicketDeed.Classify(id, "informasi", null, null);
        refusedAs(Kind.FORBIDDEN, NEIGHBOURS_HEAD, there, theirs);
        counter.perform(NEIGHBOUR, theirs.apply(there.ticket().id()));
    }

    @Test
    public void onlyTheAgencysOwnOfficersTakeDownComplaintsAndNameTheChannel() {
        Complaint sound = new Draft().by("surel").to(CITY);
        for (Account who : List.of(NEIGHBOUR, STAFF, CENTRAL)) {
            assertThat(refused(() -> counter.complaints.file(Optional.of(who), sound, null))
                            .kind())
                    .as(who.name())
                    .isEqualTo(Kind.FORBIDDEN);
        }
        Draft other = new Draft();
        assertThat(refused(() -> counter.take(OFFICER, other)).kind())
                .as("as if by REST")
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(() -> counter.take(OFFICER, new Draft().by(null))).kind())
                .isEqualTo(Kind.INVALID);
        assertThat(counter.take(ADMINISTRATOR, new Draft().by("surel")).code()).isNotBlank();
        assertThat(refused(() -> counter.complaints.form("negeri-dongeng")).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> counter.complaints.counts("negeri-dongeng")).kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    public void pagesAreOfOneToTwoHundredTickets() {
        for (int limit : new int[] {-1, 0, TicketQuery.MAX_LIMIT + 1}) {
            TicketQuery query = new TicketQuery(null, null, null, null, null, null, limit);
            assertThat(refused(() -> counter.complaints.list(OFFICER, query)).kind())
                    .isEqualTo(Kind.INVALID);
        }
        for (int limit : new int[] {-1, 0, PublicQuery.MAX_LIMIT + 1}) {
            PublicQuery shown = new PublicQuery(null, null, null, null, limit);
            assertThat(refused(() -> counter.complaints.published(CITY, shown)).kind())
                    .isEqualTo(Kind.INVALID);
        }
        for (int i = 0; i < 5; i++) {
            counter.file(new Draft());
        }
        var first = counter.complaints.list(OFFICER, new TicketQuery(null, null, null, null, null, null, 3));
        var second = counter.complaints.list(OFFICER, new TicketQuery(null, null, null, null, null, first.next(), 3));
        assertThat(first.tickets()).hasSize(3);
        assertThat(second.tickets()).hasSize(2).doesNotContainAnyElementsOf(first.tickets());
        assertThat(second.next()).isNull();
        assertThat(counter.complaints.list(OFFICER, query(REGENCY)).tickets()).isEmpty();
        assertThat(counter.complaints.list(NEIGHBOUR, query(null)).tickets()).isEmpty();
        assertThat(counter.complaints.list(STAFF, query(CITY)).tickets()).hasSize(5);
    }

    @Test
    public void aWrongCodeSaysNothingAndManyOfThemAreNotHeardAnyMore() {
        Filed filed = counter.file(new Draft());
        TicketId unknown = new TicketId(CITY, "0JQ8ZK3V5T7XN");
        var wrong = refused(() -> counter.complaints.follow(filed.ticket().id(), "AAAA-AAAA-AAAA-AAAA", "192.0.2.7"));
        var nothing = refused(() -> counter.complaints.follow(unknown, filed.code(), "192.0.2.8"));
        assertThat(wrong.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(wrong.reason()).isEqualTo(nothing.reason());
        assertThat(refused(() -> counter.complaints.follow(filed.ticket().id(), null, "192.0.2.9"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        String asTyped = filed.code()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o');
        assertThat(counter.complaints
                        .follow(filed.ticket().id(), asTyped, "192.0.2.10")
                        .id())
                .isEqualTo(filed.ticket().id());
        Assertions.assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        refused(() -> counter.complaints.follow(filed.ticket().id(), "BBBB", "192.0.2.11"));
                    }
                })
                .satisfiesAnyOf(e -> assertThat(e).isInstanceOf(TooManyAttempts.class), e -> assertThat(e.getMessage())
                        .contains("TooManyAttempts"));
        assertThat(counter.follow(filed).id())
                .as("not from the throttled address")
                .isNotNull();
    }

    @Test
    public void whoseCodeWasRightLatelyIsNotLockedOutByWhoGuessesAtTheSameAddress() {
        Filed filed = counter.file(new Draft());
        TicketId id = filed.ticket().id();
        counter.complaints.follow(id, filed.code(), "192.0.2.7");
        for (int i = 0; i < 10; i++) {
            refused(() -> counter.complaints.follow(id, "BBBB", "192.0.2.7"));
        }
        Assertions.assertThatThrownBy(() -> counter.complaints.follow(id, "BBBB", "192.0.2.7"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(counter.complaints.follow(id, filed.code(), "192.0.2.7").id())
                .isEqualTo(id);
        counter.pass(Duration.ofMinutes(11));
        for (int i = 0; i < 10; i++) {
            refused(() -> counter.complaints.follow(id, "BBBB", "192.0.2.7"));
        }
        Assertions.assertThatThrownBy(() -> counter.complaints.follow(id, filed.code(), "192.0.2.7"))
                .as("much later it is a guess like others")
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    public void whoFilesFromEverywhereAtOneAgencyStopsNeitherItsOtherReportersNorOtherAgencies() {
        Draft spoilt = new Draft();
        spoilt.title = null;
        int heard = 0;
        for (int address = 0; address < 6; address++) {
            for (int i = 0; i < 300; i++) {
                heard += isHeard(spoilt.to(CITY), "198.51.100." + address) ? 1 : 0;
            }
        }
        assertThat(heard)
                .as("four addresses' measure, and a tenth for each address after")
                .isEqualTo(1_260);
        for (String agency : List.of(CITY, REGENCY)) {
            assertThat(counter.complaints
                            .file(Optional.empty(), new Draft().to(agency), "192.0.2.2")
                            .code())
                    .isNotNull();
        }
        assertThat(isHeard(spoilt.to(REGENCY), "198.51.100.0")).isFalse();
        counter.pass(Duration.ofMinutes(5));
        assertThat(isHeard(spoilt.to(CITY), "198.51.100.0")).isTrue();
    }

    private boolean isHeard(Complaint spoilt, String address) {
        try {
            refused(() -> counter.complaints.file(Optional.empty(), spoilt, address));
            return true;
        } catch (AssertionError tooMany) {
            assertThat(tooMany).hasMessageContaining("TooManyAttempts");
            return false;
        }
    }

    @Test
    public void oneAddressFilesAsOftenAsAHallFullOfPeopleAndNoOftener() {
        Draft spoilt = new Draft();
        spoilt.title = null;
        for (int i = 0; i < 300; i++) {
            refused(() -> counter.file(spoilt));
        }
        Assertions.assertThatThrownBy(() -> counter.file(new Draft())).isInstanceOf(TooManyAttempts.class);
        assertThat(counter.complaints
                        .file(Optional.empty(), new Draft().to(CITY), "192.0.2.2")
                        .code())
                .isNotNull();
        assertThat(counter.take(OFFICER, new Draft().by("surel")).code()).isNotNull();
    }

    @Test
    public void aFileIsKeptUnderATameNameWithTheTypeOfItsContent() {
        Draft draft = new Draft();
        draft.enclosures = List.of(text("..\\../e\"\r\nX: y<.TXT", "isi"));
        Filed filed = counter.file(draft);
        Enclosure kept = counter.complaints.enclosure(OFFICER, filed.ticket().id(), 1);
        assertThat(kept.name()).matches("[A-Za-z0-9 _-]+\\.txt");
        assertThat(kept.mediaType()).isEqualTo("text/plain");
        assertThat(refused(() -> counter.complaints.enclosure(
                                OFFICER, filed.ticket().id(), 2))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> counter.complaints.enclosure(
                                NEIGHBOUR, filed.ticket().id(), 1))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> counter.complaints.enclosure(
                                STAFF, filed.ticket().id(), 1))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    public void aRequestKeyFilesOneComplaintOnce() {
        Draft draft = new Draft();
        draft.key = "kunci-1";
        Filed first = counter.file(draft);
        counter.pass(Duration.ofMinutes(1));
        Filed again = counter.file(draft);
        assertThat(again.ticket().id()).isEqualTo(first.ticket().id());
        assertThat(again.code()).as("a lost answer is given again").isEqualTo(first.code());
        draft.title = "Lain";
        Filed other = counter.file(draft);
        assertThat(other.ticket().id())
                .as("nobody's complaint is lost")
                .isNotEqualTo(first.ticket().id());
        assertThat(other.code()).isNotEqualTo(first.code());
        assertThat(counter.complaints.list(OFFICER, query(null)).tickets()).hasSize(2);
    }

    @Test
    public void anOfficersKeyFilesWhatItFiledFirstAndNothingElse() {
        Filed first = counter.take(OFFICER, taken());
        assertThat(counter.take(OFFICER, taken()).ticket().id())
                .isEqualTo(first.ticket().id());
        assertThat(counter.take(OFFICER, taken()).code()).isEqualTo(first.code());
        List<Consumer<Draft>> others = List.of(
                d -> d.title = "Lain",
                d -> d.contact = "0899",
                d -> d.name = "Orang lain",
                d -> d.confidential = true,
                d -> d.anonymous = true,
                d -> d.channel = "surel",
                d -> d.receivedAt = counter.now().minusSeconds(60),
                d -> d.enclosures = List.of(),
                d -> d.enclosures = List.of(text("surat.txt", "isi lain")));
        for (Consumer<Draft> other : others) {
            Draft draft = taken();
            other.accept(draft);
            assertThat(refused(() -> counter.take(OFFICER, draft)).reason().english())
                    .contains("used for another complaint");
        }
    }

    private static Draft taken() {
        Draft draft = new Draft().of("Rahayu", "0812").by("kabid");
        draft.enclosures = List.of(text("surat.txt", "isi"));
        draft.key = "kunci-1";
        return draft;
    }

    @Test
    public void aRepeatedClassificationThatAsksForAnotherServiceIsRefused() {
        counter.offerTwo(CITY, "2.0.0", Samples.SERVICE, Samples.SERVICE.replace("service: izin", "service: cuti"));
        Filed filed = counter.file(new Draft().about("izin", "periksa"));
        TicketId id = filed.ticket().id();
        TicketDeed izin = new TicketDeed.Classify(id, "aspirasi", "izin", null, "k-1");
        assertThat(counter.perform(OFFICER, izin).service()).isEqualTo("izin");
        counter.perform(OFFICER, new TicketDeed.Classify(id, "aspirasi", "cuti", null, "k-2"));
        assertThat(counter.perform(OFFICER, izin).service())
                .as("it is there still")
                .isEqualTo("cuti");
        assertThat(counter.perform(OFFICER, new TicketDeed.Classify(id, "aspirasi", null, null, "k-1"))
                        .rows())
                .hasSize(3);
        for (TicketDeed other : List.of(
                new TicketDeed.Classify(id, "aspirasi", "cuti", null, "k-1"),
                new TicketDeed.Classify(id, "aspirasi", "izin", null, "k-2"))) {
            assertThat(refused(() -> counter.perform(OFFICER, other)).kind()).isEqualTo(Kind.INVALID);
        }
    }

    private void refusedAs(Kind kind, Account who, Filed filed, Function<TicketId, TicketDeed> deed) {
        TicketDeed tried = deed.apply(filed.ticket().id());
        assertThat(refused(() -> counter.perform(who, tried)).kind())
                .as("%s %s", who.name(), tried.getClass().getSimpleName())
                .isEqualTo(kind);
    }

    private void perform(Filed filed, Function<TicketId, TicketDeed> deed) {
        counter.perform(OFFICER, deed.apply(filed.ticket().id()));
    }
}
