package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Complaints are filed once and deeds done once, whoever repeats the request. */
public class ComplaintCounterTest extends ComplaintCounterFixture {

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
}
