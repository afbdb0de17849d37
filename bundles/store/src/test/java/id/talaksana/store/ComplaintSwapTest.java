package id.talaksana.store;

import static id.talaksana.store.Counter.CENTRAL;
import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.NEIGHBOUR;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.REGENCY;
import static id.talaksana.store.Counter.at;
import static id.talaksana.store.Counter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.language.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** A complaint procedure swaps with its definition: tickets under way keep theirs, new ones take the new one. */
public class ComplaintSwapTest {
    private static final String NEW_CHANNELS =
            """
            complaints:
              - {id: whatsapp, kind: whatsapp, text: WhatsApp 0811, escalation: [Lurah, Camat]}
            """;

    private final Counter counter = new Counter(Stores.Kind.DERBY);

    private void swap() {
        counter.offer(
                CITY,
                "2.0.0",
                Samples.AGENCY,
                Counter.PROCEDURE.replace("  handlers: [petugas]\n", ""),
                Samples.SERVICE + NEW_CHANNELS);
    }

    @Test
    public void whatTheVisitorReadsIsTheNewProcedureAtOnce() {
        ComplaintForm before = counter.complaints.form(CITY);
        assertThat(before.own()).isFalse();
        assertThat(before.channels()).extracting(ComplaintChannel::id).containsExactly("surel", "kabid");
        swap();
        ComplaintForm after = counter.complaints.form(CITY);
        assertThat(after.own()).isTrue();
        assertThat(after.channels()).extracting(ComplaintChannel::id).containsExactly("whatsapp");
        assertThat(after.procedure().verifyWithin().value()).isEqualTo(2);
        assertThat(counter.complaints.form(REGENCY).channels()).isEmpty();
    }

    @Test
    public void aTicketUnderWayKeepsClassesDeadlinesAndOrderAlsoAfterARestart() {
        Filed old = counter.take(OFFICER, new Draft().by("kabid"));
        swap();
        Filed young = counter.take(OFFICER, new Draft().by("whatsapp"));
        assertThat(refused(() -> counter.take(OFFICER, new Draft().by("kabid"))).allowed())
                .contains("whatsapp")
                .doesNotContain("kabid", "surel");
        counter.restart();
        assertThat(counter.follow(old).dueAt()).isEqualTo(at("2026-07-09T16:00"));
        assertThat(counter.follow(young).dueAt()).isEqualTo(at("2026-07-08T16:00"));
        counter.happensAt(at("2026-07-08T16:00"));
        assertThat(counter.find(OFFICER, young).escalatedTo()).isEqualTo("Lurah");
        counter.happensAt(at("2026-07-09T16:00"));
        assertThat(counter.find(OFFICER, old).escalatedTo()).isEqualTo("Kepala Bidang");

        assertThat(refused(() -> counter.classify(old, "pengaduan")).allowed()).contains("tidak-berkadar-pengawasan");
        assertThat(refused(() -> counter.classify(young, "tidak-berkadar-pengawasan"))
                        .allowed())
                .containsExactly("informasi", "pengaduan");
        Ticket oldOne = counter.classify(old, "tidak-berkadar-pengawasan");
        Ticket youngOne = counter.classify(young, "pengaduan");
        assertThat(oldOne.definitionVersion()).isEqualTo("1.0.0");
        assertThat(oldOne.dueAt()).isEqualTo(at("2026-07-24T16:30"));
        assertThat(youngOne.definitionVersion()).isEqualTo("2.0.0");
        assertThat(youngOne.dueAt()).isEqualTo(at("2026-07-16T16:00"));
        // Ten working days there, six here, both from Thursday 9 July after the office closed.
        counter.answer(old);
        counter.answer(young);
        counter.happensAt(at("2026-07-20T16:00"));
        assertThat(counter.follow(young).state()).isEqualTo(TicketState.CLOSED);
        assertThat(counter.follow(old).state()).isEqualTo(TicketState.ANSWERED);
        counter.happensAt(at("2026-07-24T16:30"));
        assertThat(counter.follow(old).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    public void ticketsGoOnWhileTheirAgencysBundleIsAway() {
        Filed filed = counter.file(new Draft());
        counter.registry.away(CITY, new Origin(Origin.Kind.BUNDLE, CITY));
        counter.restart();
        assertThat(counter.follow(filed).state()).isEqualTo(TicketState.RECEIVED);
        counter.happensAt(at("2026-07-09T16:00"));
        counter.classify(filed, "aspirasi");
        counter.answer(filed);
        assertThat(counter.reply(filed, true).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    public void whatBelongsToAnotherAgencyGoesThereWithItsHistoryAndTheSameNumberAndCode() {
        Draft draft = new Draft().about("izin", "periksa").of("Rahayu", "0812");
        draft.enclosures = List.of(new Enclosure("surat.txt", null, "Isi".getBytes(StandardCharsets.UTF_8)));
        Filed filed = counter.file(draft);
        TicketId id = filed.ticket().id();
        counter.classify(filed, "aspirasi");
        counter.perform(OFFICER, new TicketDeed.Forward(id, REGENCY, "Wewenang tetangga."));

        TicketView view = counter.follow(filed);
        assertThat(view.id()).isEqualTo(id);
        assertThat(view.agency()).isEqualTo(REGENCY);
        assertThat(view.state()).isEqualTo(TicketState.RECEIVED);
        assertThat(view.dueAt()).as("two working days in Jakarta").isEqualTo(at("2026-07-08T17:00"));
        assertThat(view.events())
                .extracting(e -> e.kind() + " " + e.agency())
                .containsExactly("filed contoh", "classified contoh", "forwarded contoh", "taken-over tetangga");
        Ticket there = counter.find(NEIGHBOUR, filed);
        assertThat(there.takenFrom()).isEqualTo(CITY);
        assertThat(there.reporterName()).isEqualTo("Rahayu");
        assertThat(there.chronology()).isEqualTo("Dua jam tanpa kabar.");
        assertThat(there.rows()).hasSize(4);
        assertThat(counter.complaints.enclosure(NEIGHBOUR, id, 1).name()).isEqualTo("surat.txt");
        Ticket here = counter.find(OFFICER, filed);
        assertThat(here.state()).isEqualTo(TicketState.FORWARDED);
        assertThat(here.forwardedTo()).isEqualTo(REGENCY);

        // The clock of the first agency stands still, that of the second runs.
        counter.happensAt(at("2026-07-08T17:00"));
        assertThat(counter.find(NEIGHBOUR, filed).escalatedTo()).isEqualTo("Sekretaris");
        counter.perform(NEIGHBOUR, new TicketDeed.Classify(id, "informasi", null, null));
        counter.perform(NEIGHBOUR, new TicketDeed.Answer(id, "Dari tetangga."));
        assertThat(counter.reply(filed, false).state()).isEqualTo(TicketState.REOPENED);
        counter.perform(NEIGHBOUR, new TicketDeed.Forward(id, CITY, "Kembali."));
        assertThat(counter.follow(filed).agency()).isEqualTo(CITY);
        assertThat(counter.find(OFFICER, filed).rows()).hasSize(10);
        counter.classify(filed, "aspirasi");
        counter.answer(filed);
        assertThat(counter.reply(filed, true).state()).isEqualTo(TicketState.CLOSED);
        assertThat(counter.complaints.verify(CENTRAL, id)).isEmpty();
        assertThat(counter.complaints.published(id).agency()).isEqualTo(CITY);
    }
}
