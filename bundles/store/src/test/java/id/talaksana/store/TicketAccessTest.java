package id.talaksana.store;

import static id.talaksana.store.Counter.ADMINISTRATOR;
import static id.talaksana.store.Counter.CENTRAL;
import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.HEAD;
import static id.talaksana.store.Counter.NEIGHBOUR;
import static id.talaksana.store.Counter.NEIGHBOURS_HEAD;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.REGENCY;
import static id.talaksana.store.Counter.STAFF;
import static id.talaksana.store.Counter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.InjectedTexts;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Refusal.Kind;
import id.talaksana.language.Samples;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * Who sees what: anonymous hides the reporter from everybody, confidential hides the content from all who do not handle it, and
 * no role lifts either. Each answer of the counter is read whole, so that a new member of it cannot leak unnoticed.
 */
public class TicketAccessTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final TicketQuery ALL = new TicketQuery(null, null, null, null, null, null, 200);
    private static final String WHO = "Rahayu-Tanda";
    private static final String PHONE = "0812-Tanda";
    private static final List<String> CONTENT =
            List.of("Judul-Tanda", "Kronologi-Tanda", "Kategori-Tanda", "Lokasi-Tanda", "2026-06-19", "0JQ8ZK3V5T7XN");
    private static final String REPLY = "Balasan-Tanda";
    private static final String INSTRUCTION = "Disposisi-Tanda";
    private static final String ANSWER = "Jawaban-Tanda";

    private final Counter counter = new Counter(Stores.Kind.DERBY);

    private Filed filed(String agency, boolean anonymous, boolean confidential) {
        Draft draft = new Draft().of(WHO, PHONE).hidden(anonymous, confidential).about("izin", "periksa");
        draft.title = CONTENT.get(0);
        draft.chronology = CONTENT.get(1);
        draft.category = CONTENT.get(2);
        draft.location = CONTENT.get(3);
        draft.eventDate = java.time.LocalDate.parse(CONTENT.get(4));
        draft.caseNumber = agency + "-" + CONTENT.get(5);
        Filed filed = counter.complaints.file(Optional.empty(), draft.to(agency), "192.0.2.1");
        TicketId id = filed.ticket().id();
        counter.complaints.reply(id, filed.code(), new Reply(REPLY, false), "192.0.2.1");
        return filed;
    }

    /** What nobody may ever see and nothing uses is not kept. */
    @Test
    public void howToReachWhoComplainsAnonymouslyStandsNowhereInTheDatabase() throws SQLException {
        filed(CITY, true, false);
        filed(CITY, true, true);
        assertThat(everythingKept()).doesNotContain(WHO, PHONE);
        filed(CITY, false, true);
        assertThat(everythingKept()).contains(WHO, PHONE);
    }

    private String everythingKept() throws SQLException {
        StringBuilder kept = new StringBuilder();
        try (Connection connection = counter.stores.database.dataSource().getConnection()) {
            for (String table : List.of("complaint", "complaint_row", "complaint_file", "agenda")) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            kept.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return kept.toString();
    }

    private Filed handled(boolean anonymous, boolean confidential) {
        Filed filed = filed(CITY, anonymous, confidential);
        TicketId id = filed.ticket().id();
        // The document names no handlers: what is confidential is the administrator's until he gives it to an actor.
        Account first = confidential ? ADMINISTRATOR : OFFICER;
        counter.perform(first, new TicketDeed.Classify(id, "tidak-berkadar-pengawasan", null, null));
        counter.perform(first, new TicketDeed.Instruct(id, "petugas", INSTRUCTION));
        counter.perform(OFFICER, new TicketDeed.Answer(id, ANSWER));
        return filed;
    }

    /** All that somebody can get to see about a ticket, as it would go over the wire. */
    private String seenBy(Account who, Filed filed) {
        TicketId id = filed.ticket().id();
        List<Object> seen = new ArrayList<>();
        seen.add(counter.complaints.list(who, ALL));
        try {
            Ticket ticket = counter.complaints.find(who, id);
            seen.add(ticket);
            seen.add(String.valueOf(ticket));
            seen.add(counter.complaints.verify(who, id));
        } catch (Refusal e) {
            seen.add(e.reason());
        }
        return json(seen);
    }

    private String seenByReporter(Filed filed) {
        return json(List.of(counter.follow(filed), filed, String.valueOf(filed)));
    }

    private String seenByAll(Filed filed) {
        String origin = filed.ticket().id().agency();
        return json(List.of(
                counter.complaints.published(filed.ticket().id()),
                counter.complaints.published(origin, new PublicQuery(null, null, null, null, 200)),
                counter.complaints.counts(origin),
                counter.complaints.form(origin)));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void shows(String seen, List<String> marks) {
        assertThat(seen).contains(marks);
    }

    private static void hides(String seen, List<String> marks) {
        assertThat(seen).doesNotContain(marks);
    }

    private static List<String> identity() {
        return List.of(WHO, PHONE);
    }

    /** Whoever works in no agency, or in another one, sees no reporter; whoever has nothing to do with it nothing at all. */
    @Test
    public void anOpenTicketIsSeenWithItsReporterByThoseWhoHandleIt() {
        Filed filed = handled(false, false);
        for (Account who : List.of(OFFICER, HEAD, ADMINISTRATOR)) {
            shows(seenBy(who, filed), identity());
            shows(seenBy(who, filed), CONTENT);
            shows(seenBy(who, filed), List.of(REPLY, INSTRUCTION, ANSWER));
        }
        for (Account who : List.of(STAFF, CENTRAL)) {
            shows(seenBy(who, filed), CONTENT);
            hides(seenBy(who, filed), identity());
        }
        hides(seenBy(NEIGHBOUR, filed), all());
        shows(seenByReporter(filed), List.of(CONTENT.get(0), REPLY, ANSWER));
        hides(seenByReporter(filed), List.of(WHO, PHONE, INSTRUCTION, "budi"));
        shows(seenByAll(filed), List.of(CONTENT.get(0), CONTENT.get(3), ANSWER));
        hides(seenByAll(filed), List.of(WHO, PHONE, CONTENT.get(1), REPLY, INSTRUCTION, "budi"));
    }

    @Test
    public void untilSomebodyVerifiedItNobodyElseReadsItsWords() {
        Filed filed = filed(CITY, false, false);
        hides(seenByAll(filed), all());
        shows(seenBy(OFFICER, filed), CONTENT);
        counter.perform(OFFICER, new TicketDeed.Reject(filed.ticket().id(), "Menghina."));
        hides(seenByAll(filed), all());
        hides(seenByAll(filed), List.of("Menghina"));
    }

    @Test
    public void ofAnAnonymousTicketNobodySeesTheReporter() {
        Filed filed = handled(true, false);
        everybody(filed).forEach((who, seen) -> assertThat(seen).as(who).doesNotContain(identity()));
        shows(seenBy(OFFICER, filed), CONTENT);
        assertThat(counter.find(OFFICER, filed).identityHidden()).isTrue();
        assertThat(counter.tamper("UPDATE complaint SET version = version WHERE reporter_name IS NOT NULL"
                        + " OR reporter_contact IS NOT NULL"))
                .as("what nobody may ever see and nothing uses is not kept")
                .isZero();
    }

    @Test
    public void aConfidentialTicketIsReadByThoseAloneWhoHandleIt() {
        Filed filed = handled(false, true);
        for (Account who : List.of(OFFICER, ADMINISTRATOR)) {
            shows(seenBy(who, filed), CONTENT);
            shows(seenBy(who, filed), identity());
        }
        // It is with the actor "petugas"; the head does not hold that one.
        for (Account who : List.of(HEAD, STAFF, CENTRAL)) {
            hides(seenBy(who, filed), all());
            assertThat(counter.find(who, filed).contentHidden()).isTrue();
        }
        hides(seenBy(NEIGHBOUR, filed), all());
        hides(seenByAll(filed), all());
        hides(seenByReporter(filed), CONTENT);
        hides(seenByReporter(filed), List.of(WHO, PHONE, INSTRUCTION));
        shows(seenByReporter(filed), List.of(ANSWER, REPLY));
        TicketId id = filed.ticket().id();
        assertThat(refused(() -> counter.perform(HEAD, new TicketDeed.Close(id, null)))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(() -> counter.complaints.enclosure(HEAD, id, 1)).kind())
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    public void whereNoHandlersAreNamedTheAdministratorAloneReadsItUntilHeGivesItToAnActor() {
        Filed filed = filed(CITY, false, true);
        TicketId id = filed.ticket().id();
        for (Account who : List.of(OFFICER, HEAD, STAFF, CENTRAL)) {
            hides(seenBy(who, filed), all());
            assertThat(seenBy(who, filed)).contains(id.number());
            assertThat(counter.find(who, filed).handles()).isFalse();
        }
        Refusal refusal = refused(() -> counter.classify(filed, "aspirasi"));
        assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal.reason().indonesian()).contains("rahasia", "administrator");
        shows(seenBy(ADMINISTRATOR, filed), CONTENT);
        counter.perform(ADMINISTRATOR, new TicketDeed.Classify(id, "aspirasi", null, null));
        counter.perform(ADMINISTRATOR, new TicketDeed.Instruct(id, "Bagian Hukum", INSTRUCTION));
        hides(seenBy(HEAD, filed), CONTENT);
        counter.perform(ADMINISTRATOR, new TicketDeed.Instruct(id, "kepala", INSTRUCTION));
        shows(seenBy(HEAD, filed), CONTENT);
        hides(seenBy(OFFICER, filed), CONTENT);
    }

    @Test
    public void aListHasNothingConfidentialNotEvenForThoseWhoMayReadIt() {
        Filed filed = handled(false, true);
        for (Account who : List.of(OFFICER, ADMINISTRATOR)) {
            String listed = json(counter.complaints.list(who, ALL));
            assertThat(listed).contains(filed.ticket().id().number());
            hides(listed, all());
            hides(json(counter.complaints.outline(who, filed.ticket().id())), all());
        }
    }

    /** Such as an applicant, or another agency that has an account to do its steps. */
    @Test
    public void accountsThatHoldOnlyExternalActorsHaveNoDeskInTheOffice() {
        Filed old = filed(CITY, false, false);
        counter.offer(
                CITY,
                "2.0.0",
                Samples.AGENCY,
                "",
                Samples.SERVICE.replaceFirst(
                                "(?m)^tracks:", "  - {id: pemohon, name: Pemohon, external: true}\ntracks:")
                        + Counter.CHANNELS);
        Account applicant = Counter.officer("pelamar", CITY, "pemohon");
        Account both = new Account("rangkap", "R", Role.OFFICER, CITY, Set.of("pemohon", "kepala"), true);
        for (Filed filed : List.of(old, filed(CITY, false, false))) {
            TicketId id = filed.ticket().id();
            assertThat(refused(() -> counter.perform(applicant, new TicketDeed.Classify(id, "aspirasi", null, null)))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
            assertThat(refused(() -> counter.complaints.enclosure(applicant, id, 1))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
            hides(seenBy(applicant, filed), all());
            assertThat(seenBy(applicant, filed)).contains(id.number());
            counter.perform(both, new TicketDeed.Classify(id, "aspirasi", null, null));
            counter.perform(both, new TicketDeed.Instruct(id, "pemohon", INSTRUCTION));
            assertThat(refused(() -> counter.perform(applicant, new TicketDeed.Answer(id, ANSWER)))
                            .kind())
                    .as("given to it in words, it is no desk all the same")
                    .isEqualTo(Kind.FORBIDDEN);
        }
        assertThat(refused(() -> counter.take(applicant, new Draft().by("surel")))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(counter.take(both, new Draft().by("surel")).code()).isNotBlank();
    }

    @Test
    public void whereTheProcedureNamesHandlersTheOthersSeeThatItIsThereAndNoMore() {
        Filed open = filed(REGENCY, false, false);
        shows(seenBy(NEIGHBOURS_HEAD, open), CONTENT);
        hides(seenBy(NEIGHBOURS_HEAD, open), identity());
        Filed confidential = filed(REGENCY, false, true);
        counter.tamper(
                "DELETE FROM complaint_row WHERE ticket = ?", open.ticket().id().number());
        counter.tamper(
                "DELETE FROM complaint WHERE number = ?", open.ticket().id().number());
        hides(seenBy(NEIGHBOURS_HEAD, confidential), all());
        assertThat(seenBy(NEIGHBOURS_HEAD, confidential))
                .contains(confidential.ticket().id().number());
        shows(seenBy(NEIGHBOUR, confidential), CONTENT);
        TicketId id = confidential.ticket().id();
        counter.perform(NEIGHBOUR, new TicketDeed.Classify(id, "informasi", null, null));
        counter.perform(NEIGHBOUR, new TicketDeed.Instruct(id, "kepala", INSTRUCTION));
        shows(seenBy(NEIGHBOURS_HEAD, confidential), CONTENT);
        shows(seenBy(NEIGHBOUR, confidential), CONTENT);
    }

    @Test
    public void anonymousAndConfidentialTogetherHideBoth() {
        Filed filed = handled(true, true);
        everybody(filed).forEach((who, seen) -> assertThat(seen).as(who).doesNotContain(identity()));
        shows(seenBy(OFFICER, filed), CONTENT);
        Stream.of(HEAD, STAFF, CENTRAL, NEIGHBOUR).forEach(who -> hides(seenBy(who, filed), all()));
        hides(seenByAll(filed), all());
        hides(seenByReporter(filed), CONTENT);
    }

    @Test
    public void whatWasHiddenStaysHiddenAtTheAgencyThatTakesItOver() {
        for (boolean confidential : new boolean[] {false, true}) {
            Filed filed = filed(CITY, true, confidential);
            TicketId id = filed.ticket().id();
            counter.perform(
                    confidential ? ADMINISTRATOR : OFFICER, new TicketDeed.Forward(id, REGENCY, "Wewenang tetangga."));
            everybody(filed).forEach((who, seen) -> assertThat(seen).as(who).doesNotContain(identity()));
            shows(seenBy(NEIGHBOUR, filed), CONTENT);
            if (confidential) {
                // It is handled here no more.
                Stream.of(OFFICER, HEAD, ADMINISTRATOR).forEach(who -> hides(json(counter.find(who, filed)), all()));
                Stream.of(NEIGHBOURS_HEAD, STAFF, CENTRAL).forEach(who -> assertThat(json(counter.find(who, filed)))
                        .doesNotContain(all()));
            }
            counter.perform(NEIGHBOUR, new TicketDeed.Classify(id, "informasi", null, null));
            counter.perform(NEIGHBOUR, new TicketDeed.Instruct(id, "kepala", "Rahasia tetangga."));
            // The office that forwarded it knows what it did itself, not what is said in the other one.
            assertThat(json(counter.find(OFFICER, filed))).doesNotContain("Rahasia tetangga.");
            assertThat(json(counter.find(NEIGHBOUR, filed))).contains("Rahasia tetangga.", REPLY);
        }
    }

    private Map<String, String> everybody(Filed filed) {
        Map<String, String> seen = new LinkedHashMap<>();
        Stream.of(OFFICER, HEAD, ADMINISTRATOR, NEIGHBOUR, NEIGHBOURS_HEAD, STAFF, CENTRAL)
                .forEach(who -> seen.put(who.name(), seenBy(who, filed)));
        seen.put("reporter", seenByReporter(filed));
        seen.put("public", seenByAll(filed));
        return seen;
    }

    private static List<String> all() {
        return Stream.of(CONTENT, List.of(WHO, PHONE, REPLY, INSTRUCTION, ANSWER))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    public void namesOfFilesAreForWhoHandlesItAndOfAnAnonymousReporterForNobody() {
        Draft draft = new Draft();
        draft.enclosures = List.of(new Enclosure("KTP Rahayu.txt", null, "Isi".getBytes(StandardCharsets.UTF_8)));
        Filed named = counter.file(draft);
        assertThat(counter.find(OFFICER, named).enclosures())
                .extracting(Enclosure.Entry::name)
                .containsExactly("KTP Rahayu.txt");
        assertThat(counter.find(OFFICER, named).rows().get(0).text()).startsWith("KTP Rahayu.txt text/plain");
        for (Account each : List.of(STAFF, CENTRAL)) {
            assertThat(counter.find(each, named).enclosures()).isEmpty();
            assertThat(counter.find(each, named).rows().get(0).text()).isNull();
        }
        Filed anonymous = counter.file(draft.hidden(true, false));
        for (Account each : List.of(OFFICER, ADMINISTRATOR, STAFF, CENTRAL)) {
            Ticket ticket = counter.find(each, anonymous);
            assertThat(ticket.enclosures() + " " + ticket.rows()).doesNotContain("Rahayu");
        }
        assertThat(counter.find(OFFICER, anonymous).enclosures())
                .extracting(Enclosure.Entry::name)
                .containsExactly("lampiran-1.txt");
        assertThat(counter.complaints.verify(OFFICER, anonymous.ticket().id())).isEmpty();
    }

    @Test
    public void aThousandHostileNamesOfFilesAreTamed() {
        byte[] letter = "Isi".getBytes(StandardCharsets.UTF_8);
        List<String> names = InjectedTexts.thousand();
        for (int i = 0; i < names.size(); i += Complaints.MAX_ENCLOSURES) {
            Draft draft = new Draft().by("phone");
            draft.enclosures = names.subList(i, i + Complaints.MAX_ENCLOSURES).stream()
                    .map(name -> new Enclosure(name + ".txt", "text/html", letter))
                    .toList();
            Filed filed = counter.take(OFFICER, draft);
            assertThat(counter.find(OFFICER, filed).enclosures())
                    .hasSize(Complaints.MAX_ENCLOSURES)
                    .allSatisfy(file -> assertThat(file.name()).matches("[A-Za-z0-9 _-]{1,80}\\.txt"))
                    .allSatisfy(file -> assertThat(file.mediaType()).isEqualTo("text/plain"));
        }
    }
}
