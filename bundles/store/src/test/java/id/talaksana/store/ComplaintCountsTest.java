package id.talaksana.store;

import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.HEAD;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.REGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.ComplaintCounts.StepCount;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.language.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Complaints in numbers, beside how often each step was passed in real cases. */
public class ComplaintCountsTest {
    private final Counter counter = new Counter(Stores.Kind.DERBY);
    private final StoredCases cases = StoredCases.at(counter.clock(), counter.registry, counter.stores.cases);

    private CaseFile open() {
        return cases.open(
                OFFICER,
                new Opening(CITY, "izin", "Perihal", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    private CaseFile complete(Account who, CaseFile c, String step, String outcome) {
        return cases.perform(
                who, new Deed.Complete(c.id(), step, outcome, "Belum lengkap.", List.of(), null), Channel.REST);
    }

    @Test
    public void complaintsAreSetAgainstThousandPassesOfTheStepTheyName() {
        // Eight cases pass "terima"; of these five pass "periksa", one of them twice.
        for (int i = 0; i < 8; i++) {
            CaseFile c = complete(OFFICER, open(), "terima", null);
            if (i == 0) {
                c = complete(OFFICER, c, "periksa", "kurang");
                c = complete(OFFICER, c, "terima", null);
            }
            if (i < 5) {
                complete(OFFICER, c, "periksa", "lengkap");
            }
        }
        for (int i = 0; i < 3; i++) {
            counter.file(new Draft().about("izin", "periksa"));
        }
        counter.file(new Draft().about("izin", "terima"));
        counter.file(new Draft().about("izin", "tanda-tangan"));
        counter.file(new Draft().about("izin", null));
        counter.file(new Draft());
        ComplaintCounts counts = counter.complaints.counts(CITY);
        assertThat(counts.steps())
                .containsExactly(
                        // 3 / 6 and 1 / 9, each of a thousand.
                        new StepCount("izin", "periksa", 3, 6, 500.0),
                        new StepCount("izin", "terima", 1, 9, 1000.0 / 9),
                        new StepCount("izin", "tanda-tangan", 1, 0, null));
        assertThat(counts.byState()).containsOnly(Map.entry(TicketState.RECEIVED, 7L));
        assertThat(counts.byClass()).isEmpty();
        assertThat(counter.complaints.counts(REGENCY).steps()).isEmpty();
    }

    @Test
    public void aStepWhoseClockStoodIsPassedOnce() {
        CaseFile c = open();
        cases.perform(OFFICER, new Deed.Suspend(c.id(), "terima", Turn.Whose.AGENCY, "Surat", null), Channel.REST);
        cases.perform(OFFICER, new Deed.Resume(c.id(), "terima", "Datang", List.of(), Map.of(), null), Channel.REST);
        complete(OFFICER, c, "terima", null);
        counter.file(new Draft().about("izin", "terima"));
        assertThat(counter.complaints.counts(CITY).steps())
                .containsExactly(new StepCount("izin", "terima", 1, 1, 1000.0));
    }

    /** Anybody may ask for the page, and each count reads all that was ever done. */
    @Test
    public void passesAreCountedEveryTenMinutesAtMost() {
        complete(OFFICER, open(), "terima", null);
        counter.file(new Draft().about("izin", "terima"));
        assertThat(counter.complaints.counts(CITY).steps())
                .containsExactly(new StepCount("izin", "terima", 1, 1, 1000.0));
        CaseFile second = complete(OFFICER, open(), "terima", null);
        complete(OFFICER, second, "periksa", "lengkap");
        counter.file(new Draft().about("izin", "periksa"));
        assertThat(counter.complaints.counts(CITY).steps())
                .containsExactlyInAnyOrder(
                        new StepCount("izin", "terima", 1, 1, 1000.0), new StepCount("izin", "periksa", 1, 1, 1000.0));
        counter.pass(Duration.ofMinutes(11));
        assertThat(counter.complaints.counts(CITY).steps())
                .containsExactlyInAnyOrder(
                        new StepCount("izin", "terima", 1, 2, 500.0), new StepCount("izin", "periksa", 1, 1, 1000.0));
    }

    @Test
    public void classesAndLateTicketsAreCountedAndAForwardedOneOnlyWhereItIs() {
        Filed late = counter.file(new Draft().about("izin", "periksa"));
        counter.move(late.ticket().dueAt());
        counter.complaints.sweep();
        counter.classify(late, "aspirasi");
        Filed gone = counter.file(new Draft().about("izin", "periksa"));
        counter.perform(OFFICER, new TicketDeed.Forward(gone.ticket().id(), REGENCY, "Bukan kami."));
        ComplaintCounts here = counter.complaints.counts(CITY);
        assertThat(here.byClass()).containsOnly(Map.entry("aspirasi", 1L));
        assertThat(here.escalated()).isEqualTo(1);
        assertThat(here.byState()).containsOnly(Map.entry(TicketState.CLASSIFIED, 1L));
        assertThat(here.steps()).containsExactly(new StepCount("izin", "periksa", 1, 0, null));
        ComplaintCounts there = counter.complaints.counts(REGENCY);
        assertThat(there.byState()).containsOnly(Map.entry(TicketState.RECEIVED, 1L));
        assertThat(there.steps()).as("the step was the other agency's").isEmpty();
    }

    /** Whoever complains about a step means that of the service that he named, whatever the office makes of it later. */
    @Test
    public void aStepIsCountedUnderTheServiceThatItIsOf() {
        String second =
                Samples.SERVICE.replace("service: izin", "service: cuti").replace("id: periksa", "id: telaah");
        counter.offerTwo(CITY, "2.0.0", Samples.SERVICE, second);
        Filed filed = counter.file(new Draft().about("izin", "periksa"));
        counter.perform(HEAD, new TicketDeed.Classify(filed.ticket().id(), "aspirasi", "cuti", null));
        assertThat(counter.find(OFFICER, filed).service()).isEqualTo("cuti");
        assertThat(counter.complaints.counts(CITY).steps())
                .containsExactly(new StepCount("izin", "periksa", 1, 0, null));
    }
}
