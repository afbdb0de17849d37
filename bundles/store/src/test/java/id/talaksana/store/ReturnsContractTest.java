package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.returns.ReturnedApplicant;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.applicants.StoredReturns;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.rounds.Clearance;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.rounds.DatabaseApplicants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** Applicants who are sent back: their corrections come, or silence takes the outcome that the definition names. */
public class ReturnsContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes:
                    - {id: ms, label: MS}
                    - {id: bts, label: BTS, returnTo: berkas, silence: {after: 3 working-day, outcome: tms}}
                    - {id: tms, label: TMS, end: rejected}
              - {id: arsip, text: Mengarsipkan, actors: [panitia]}
            """;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-30T02:00:00Z")); // a Monday
    private OpenRound round;
    private StoredRounds rounds;
    private StoredReturns returns;
    private Agenda agenda;
    private Account panitia;
    private CaseId id;

    @Before
    public void open() {
        round = setting().at(clock).open(SERVICE, "panitia");
        DatabaseAgenda entries = new DatabaseAgenda(stores().database);
        returns = new StoredReturns(
                round.book(),
                round.store(),
                new DatabaseApplicants(stores().database),
                entries,
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS));
        agenda = new Agenda(entries, clock, List.of(returns));
        rounds = new StoredRounds(round.store(), round.book(), Clearance.FREE, returns);
        panitia = round.officer("panitia");
        id = round.id();
        byte[] table = "nomor peserta;nama\nA;a\nB;b\nC;c\n".getBytes(StandardCharsets.UTF_8);
        rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, table, null));
    }

    private RoundChange decide(String outcome, String reason, String... registrations) {
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, List.of(registrations));
        return rounds.perform(panitia, new RoundDeed.Decide(id, "berkas", outcome, reason, set, null));
    }

    private Judgement judgement(String registration) {
        List<Judgement> all = rounds.applicant(panitia, id, registration).judgements();
        return all.isEmpty() ? null : all.get(0);
    }

    private List<String> faults() {
        return round.faults();
    }

    private void close() {
        round.cases().perform(panitia, new Deed.Complete(id, "berkas", null, null, List.of(), null), Channel.REST);
    }

    @Test
    public void whoIsSentBackIsWaitedForAndDecidedOnAnew() {
        decide("ms", null, "A");
        decide("bts", "Ijazah tidak terbaca", "B", "C");
        assertThat(returns.waiting(panitia, id))
                .extracting(ReturnedApplicant::registration, ReturnedApplicant::reason, ReturnedApplicant::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "B", "Ijazah tidak terbaca", Instant.parse("2026-12-03T17:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "C", "Ijazah tidak terbaca", Instant.parse("2026-12-03T17:00:00Z")));
        assertThat(catchThrowableOfType(Refusal.class, this::close).reason().english())
                .contains("2");
        RoundChange came = returns.came(panitia, id, "berkas", List.of("B", "A", "X"), "Ijazah baru", "k");
        assertThat(came.count()).isEqualTo(1);
        assertThat(came.leftOut()).extracting(RoundChange.LeftOut::registration).containsExactly("A", "X");
        assertThat(returns.came(panitia, id, "berkas", List.of("B", "A", "X"), "Ijazah baru", "k")
                        .entry())
                .isEqualTo(came.entry());
        assertThat(judgement("B")).isNull();
        assertThat(decide("ms", null, "B").count()).isEqualTo(1);
        assertThat(returns.waiting(panitia, id))
                .extracting(ReturnedApplicant::registration)
                .containsExactly("C");
        assertThat(faults()).isEmpty();
        assertThat(returns.came(panitia, id, "berkas", List.of("C"), null, null).count())
                .isEqualTo(1);
        decide("tms", "Palsu", "C");
        close();
        assertThat(faults()).isEmpty();
    }

    @Test
    public void silencePastTheDateTakesTheOutcomeThatTheDefinitionNames() {
        decide("ms", null, "A");
        decide("bts", "Ijazah tidak terbaca", "B", "C");
        returns.came(panitia, id, "berkas", List.of("B"), null, null);
        decide("bts", "Masih tidak terbaca", "B");
        clock.to("2026-12-03T16:59:59Z");
        agenda.work();
        assertThat(judgement("C").outcome()).isEqualTo("bts");
        clock.to("2026-12-03T17:00:00Z");
        agenda.work();
        assertThat(judgement("C").outcome()).isEqualTo("tms");
        assertThat(judgement("C").reason()).contains("Ijazah tidak terbaca");
        assertThat(rounds.entries(panitia, id))
                .extracting(RoundEntry::kind)
                .contains(RoundEntry.Kind.RESUBMISSION, RoundEntry.Kind.SILENCE);
        assertThat(rounds.entries(panitia, id))
                .filteredOn(entry -> entry.kind() == RoundEntry.Kind.SILENCE)
                .allSatisfy(entry -> assertThat(entry.by()).startsWith("system"));
        assertThat(returns.waiting(panitia, id)).isEmpty();
        assertThat(faults()).isEmpty();
        agenda.work();
        close();
    }
}
