package id.talaksana.store;

import static id.talaksana.store.Counter.MONDAY;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.language.AgencyFiles;
import id.talaksana.language.Samples;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** The life of a ticket from its filing to its end, with each deadline on the day that the working calendar has it. */
public class TicketLifeTest {
    private final Counter counter = new Counter(Stores.Kind.DERBY);

    /**
     * Filed on Monday 6 July 2026 at 09.00 WITA. 5 working days: Monday 13 July. 14: two weeks and four days, Friday 24 July,
     * when offices close at 16.30. 60: twelve weeks to Monday 28 September and two days more for 17 and 25 August.
     */
    @Test
    public void eachClassIsAnsweredInItsTimeOrGoesUp() {
        String[][] classes = {
            {"permintaan-informasi", "2026-07-13T16:00"},
            {"aspirasi", null},
            {"tidak-berkadar-pengawasan", "2026-07-24T16:30"},
            {"berkadar-pengawasan", "2026-09-30T16:00"},
        };
        for (String[] each : classes) {
            counter.move(MONDAY);
            Filed filed = counter.file(new Draft());
            assertThat(filed.ticket().dueAt()).as("to verify").isEqualTo(at("2026-07-09T16:00"));
            counter.pass(Duration.ofHours(3));
            Ticket classified = counter.classify(filed, each[0]);
            assertThat(classified.state()).isEqualTo(TicketState.CLASSIFIED);
            assertThat(classified.rows().get(1).detail()).isEqualTo(each[0]);
            Instant due = each[1] == null ? null : at(each[1]);
            assertThat(classified.dueAt()).as(each[0]).isEqualTo(due);
            if (due != null) {
                counter.happensAt(due);
                assertThat(counter.follow(filed).events().get(2).kind()).hasToString("escalated");
            } else {
                counter.pass(Duration.ofDays(400));
                assertThat(counter.complaints.sweep()).as("no time is set").isZero();
            }
            assertThat(counter.answer(filed).state()).isEqualTo(TicketState.ANSWERED);
            assertThat(counter.reply(filed, true).state()).isEqualTo(TicketState.CLOSED);
            assertThat(counter.complaints.verify(OFFICER, filed.ticket().id())).isEmpty();
            counter.pass(Duration.ofDays(100));
            assertThat(counter.complaints.sweep()).as("what is over rests").isZero();
        }
    }

    @Test
    public void anAnswerMayBeDisputedAndThenHasTheTimeOfItsClassAnew() {
        Filed filed = counter.file(new Draft());
        counter.classify(filed, "permintaan-informasi");
        counter.perform(OFFICER, new TicketDeed.Instruct(filed.ticket().id(), "kepala", "Mohon diperiksa."));
        counter.pass(Duration.ofDays(1));
        // Answered on Tuesday 7 July: ten working days without a reply end on Tuesday 21 July.
        assertThat(counter.answer(filed).dueAt()).isEqualTo(at("2026-07-21T16:00"));
        // Disputed on Friday 17 July at 16.29, in time: five working days, Friday 24 July.
        counter.move(at("2026-07-17T16:29"));
        TicketView again = counter.reply(filed, false);
        assertThat(again.state()).isEqualTo(TicketState.REOPENED);
        assertThat(again.dueAt()).isEqualTo(at("2026-07-24T16:30"));
        // Another class counts from the dispute, too: 14 working days, Thursday 6 August.
        assertThat(counter.classify(filed, "tidak-berkadar-pengawasan").dueAt()).isEqualTo(at("2026-08-06T16:00"));
        counter.answer(filed);
        assertThat(counter.reply(filed, true).closedAt()).isEqualTo(counter.now());
        assertThat(counter.events(filed.ticket().id()))
                .containsExactly(
                        "filed",
                        "classified permintaan-informasi",
                        "disposed kepala",
                        "answered",
                        "reopened",
                        "classified tidak-berkadar-pengawasan",
                        "answered",
                        "closed");
        assertThat(counter.complaints.verify(OFFICER, filed.ticket().id())).isEmpty();
    }

    @Test
    public void anAnswerWithoutReplyClosesTheTicketAfterTenWorkingDays() {
        Filed filed = counter.file(new Draft());
        counter.classify(filed, "aspirasi");
        // Answered on Monday after the office closed: counted from Tuesday 7 July, ten working days, Tuesday 21 July.
        counter.move(at("2026-07-06T16:00"));
        counter.answer(filed);
        counter.happensAt(at("2026-07-21T16:00"));
        TicketView closed = counter.follow(filed);
        assertThat(closed.state()).isEqualTo(TicketState.CLOSED);
        assertThat(closed.mayReply()).isFalse();
        assertThat(closed.closedAt()).isEqualTo(counter.now());
        assertThat(counter.events(filed.ticket().id())).endsWith("answered", "closed-unanswered");
    }

    @Test
    public void aReplyInTheLastMomentKeepsTheTicketOpen() {
        Filed filed = counter.file(new Draft());
        counter.classify(filed, "aspirasi");
        Instant closing = counter.answer(filed).dueAt();
        counter.move(closing.minusMillis(1));
        counter.reply(filed, false);
        counter.pass(Duration.ofDays(100));
        assertThat(counter.complaints.sweep()).isZero();
        assertThat(counter.follow(filed).state()).isEqualTo(TicketState.REOPENED);
    }

    @Test
    public void aLateTicketGoesUpInTheOrderOfTheChannelByWhichItCame() {
        Filed filed = counter.take(OFFICER, new Draft().by("kabid"));
        counter.happensAt(at("2026-07-09T16:00"));
        assertThat(counter.find(OFFICER, filed).escalatedTo()).isEqualTo("Kepala Bidang");
        counter.classify(filed, "permintaan-informasi");
        counter.happensAt(at("2026-07-13T16:00"));
        assertThat(counter.find(OFFICER, filed).escalatedTo()).isEqualTo("Kepala Badan");
        counter.answer(filed);
        counter.reply(filed, false);
        counter.happensAt(counter.find(OFFICER, filed).dueAt());
        Ticket third = counter.find(OFFICER, filed);
        assertThat(third.escalation()).as("nobody is above").isEqualTo(3);
        assertThat(third.escalatedTo()).isEqualTo("Kepala Badan");
        assertThat(counter.events(filed.ticket().id()))
                .containsSubsequence("escalated 1 Kepala Bidang", "escalated 2 Kepala Badan", "escalated 3");
        assertThat(third.overdue()).isTrue();
    }

    @Test
    public void whereTheChannelNamesNobodyTheDocumentsOrderHoldsAndElseTheProcedures() {
        Filed atCity = counter.take(OFFICER, new Draft().by("surel"));
        counter.happensAt(at("2026-07-09T16:00"));
        assertThat(counter.find(OFFICER, atCity).escalatedTo()).isEqualTo("Kepala Bidang");

        counter.offer(Counter.CITY, "2.0.0", Samples.AGENCY, "", Samples.SERVICE);
        counter.move(MONDAY);
        Filed general = counter.file(new Draft());
        counter.happensAt(at("2026-07-09T16:00"));
        assertThat(counter.find(OFFICER, general).escalatedTo()).isEqualTo("Pimpinan instansi");

        counter.move(MONDAY);
        Filed own = counter.complaints.file(Optional.empty(), new Draft().to(Counter.REGENCY), "192.0.2.1");
        // Two working days in Jakarta, an hour behind.
        counter.happensAt(at("2026-07-08T17:00"));
        assertThat(counter.find(Counter.NEIGHBOUR, own).escalatedTo()).isEqualTo("Sekretaris");
    }

    /** Mail and letter box name nobody; the document's only order begins with the Kabid and goes on to the head. */
    @Test
    public void atBalikpapanALateTicketGoesToTheKabidAndFromThereToTheHead() throws IOException {
        counter.publish("balikpapan", AgencyFiles.of("balikpapan"));
        Account officer = Counter.officer("aduan", "balikpapan", "bkpsdm");
        for (String channel : List.of("surel", "kotak-saran", "phone")) {
            counter.move(MONDAY);
            Filed filed = counter.take(officer, new Draft().by(channel));
            counter.happensAt(at("2026-07-09T16:00"));
            assertThat(counter.find(officer, filed).escalatedTo()).isEqualTo("Kabid Pembinaan dan Informasi ASN");
            counter.perform(officer, new TicketDeed.Classify(filed.ticket().id(), "permintaan-informasi", null, null));
            counter.happensAt(at("2026-07-13T16:00"));
            assertThat(counter.find(officer, filed).escalatedTo()).isEqualTo("Kepala BKPSDM");
        }
        // With the Kabid it is already.
        counter.move(MONDAY);
        Filed told = counter.take(officer, new Draft().by("kabid-pembinaan-informasi"));
        counter.happensAt(at("2026-07-09T16:00"));
        assertThat(counter.find(officer, told).escalatedTo()).isEqualTo("Kepala BKPSDM");
    }

    @Test
    public void whateverWayItCameByItIsTakenIn() {
        for (ComplaintChannel.Kind kind : ComplaintChannel.Kind.values()) {
            Filed filed = counter.take(OFFICER, new Draft().by(kind.toString()));
            Ticket ticket = counter.find(OFFICER, filed);
            assertThat(ticket.intake()).isEqualTo(Intake.OFFICER);
            assertThat(ticket.channel()).isEqualTo(kind.toString());
            assertThat(counter.events(filed.ticket().id())).containsExactly("filed " + kind);
            assertThat(counter.complaints.verify(OFFICER, filed.ticket().id())).isEmpty();
        }
    }

    /** The later edition is in effect from 1 May 2025, which begins in Makassar when it is 16.00 UTC on 30 April. */
    @Test
    public void theDayOfFilingPicksTheEditionOfTheGeneralProcedure() {
        Draft draft = new Draft();
        draft.eventDate = LocalDate.of(2025, 4, 29);
        counter.move(Instant.parse("2025-04-30T15:59:59.999Z"));
        Filed old = counter.file(draft);
        counter.move(Instant.parse("2025-04-30T16:00:00Z"));
        Filed young = counter.file(draft);
        draft.by("phone").receivedAt = Instant.parse("2025-04-30T15:59:59.999Z");
        Filed late = counter.take(OFFICER, draft);
        counter.pass(Duration.ofDays(3));
        counter.restart();
        for (Filed each : List.of(old, late)) {
            assertThat(counter.find(OFFICER, each).basis()).startsWith("PermenPANRB Nomor 62 Tahun 2018");
        }
        assertThat(counter.find(OFFICER, young).basis()).startsWith("PermenPANRB Nomor 5 Tahun 2025");
        assertThat(counter.complaints.form(Counter.CITY).procedure().basis().value())
                .startsWith("PermenPANRB Nomor 5 Tahun 2025");
    }

    @Test
    public void whileNothingHappensItGoesUpAsOftenAsTheProcedureSays() {
        counter.offer(
                Counter.REGENCY, "2.0.0", Samples.AGENCY, Counter.PROCEDURE + "  escalateEvery: 3\n", Samples.SERVICE);
        Filed filed = counter.complaints.file(Optional.empty(), new Draft().to(Counter.REGENCY), "192.0.2.1");
        counter.happensAt(at("2026-07-08T17:00"));
        // At the very moment when the office closes: that day does not count as the one before it any more.
        counter.happensAt(at("2026-07-14T17:00"));
        assertThat(counter.find(Counter.NEIGHBOUR, filed).escalatedTo()).isEqualTo("Kepala");
        counter.pass(Duration.ofDays(60));
        assertThat(counter.complaints.sweep()).as("nobody is above").isZero();
    }

    /** More of them than are looked at in one go, and all of them before the sound one. */
    @Test
    public void manyTicketsThatCannotBeDecidedStarveNoOther() {
        for (int i = 0; i < 501; i++) {
            counter.take(OFFICER, new Draft().by("phone"));
        }
        counter.tamper("UPDATE complaint SET definition = 'lost'");
        Filed sound = counter.complaints.file(Optional.empty(), new Draft().to(Counter.REGENCY), "192.0.2.1");
        counter.pass(Duration.ofDays(10));
        assertThat(counter.complaints.sweep()).isEqualTo(1);
        assertThat(counter.find(Counter.NEIGHBOUR, sound).escalation()).isEqualTo(1);
    }
}
