package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.rounds.DatabaseRounds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Test;

/** Several who work on one round at once, in every database. */
public class RoundRaceContractTest extends SelectionContract {
    @Test
    public void ofTwoWhoDecideOnOverlappingSetsEachApplicantIsDecidedOnce() throws Exception {
        applicants();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<RoundDeed> deeds = List.of(
                    decide("berkas", "ms", null, "A-1", "A-2", "A-3"),
                    decide("berkas", "tms", "Ijazah", "A-2", "A-3", "A-4"));
            List<Future<RoundChange>> all = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return rounds.perform(panitia, deed);
                    }))
                    .toList();
            List<RoundChange> both = List.of(all.get(0).get(), all.get(1).get());
            assertThat(both.get(0).count() + both.get(1).count()).isEqualTo(4);
            assertThat(both.stream().flatMap(each -> each.leftOut().stream()))
                    .extracting(
                            RoundChange.LeftOut::registration,
                            leftOut -> leftOut.reason().english().contains(panitia.name()))
                    .containsExactly(tuple("A-2", true), tuple("A-3", true));
        } finally {
            threads.shutdown();
        }
        assertThat(rounds.applicants(panitia, id, ApplicantQuery.all(), 0, 10).applicants())
                .extracting(Judged::judgements)
                .allSatisfy(judgements -> assertThat(judgements).hasSize(1));
        assertThat(faults()).isEmpty();
        assertThat(rounds.entries(panitia, id)).hasSizeBetween(3, 4);
    }

    @Test
    public void theSameRequestAtOnceIsAnsweredAlike() throws Exception {
        applicants();
        int many = 4;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            RoundDeed deed = new RoundDeed.Decide(id, "berkas", "ms", null, ApplicantQuery.all(), "putus-1");
            List<Future<RoundChange>> all = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return rounds.perform(panitia, deed);
                    }))
                    .toList();
            for (Future<RoundChange> each : all) {
                assertThat(each.get().count()).isEqualTo(4);
                assertThat(each.get().entry().number()).isEqualTo(3);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    public void whoComesInWhileAStepIsClosedKeepsItOpenOrStaysOutside() throws Exception {
        DatabaseRounds store = round.store();
        applicants();
        long before = round.cases().find(panitia, id).version();
        rounds.perform(panitia, decide("berkas", "ms", null));
        assertThat(round.cases().find(panitia, id).version())
                .as("a decision holds nothing up")
                .isEqualTo(before);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            byte[] late = OpenRound.bytes("nomor peserta,nama,formasi\nA-9,Uji Sembilan,F1\n");
            Future<Object> in = threads.submit(() -> {
                start.await();
                return attempted(() -> rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, late, null)));
            });
            Future<Object> closed = threads.submit(() -> {
                start.await();
                return attempted(() -> close("panitia", "berkas"));
            });
            boolean cameIn = in.get() instanceof RoundChange;
            boolean isClosed = closed.get() instanceof CaseFile;
            assertThat(cameIn && isClosed).as("undecided for ever").isFalse();
            assertThat(cameIn || isClosed).isTrue();
        } finally {
            threads.shutdown();
        }
        RoundEntry any = rounds.entries(panitia, id).get(0);
        assertThat(catchThrowableOfType(
                        RoundStore.CaseMoved.class, () -> store.change(id, null, before - 1, w -> Optional.of(any))))
                .isNotNull();
        assertThat(faults()).isEmpty();
        assertThat(round.cases().verify(panitia, id).faults()).isEmpty();
    }

    private static Object attempted(Supplier<Object> deed) {
        try {
            return deed.get();
        } catch (Refusal refused) {
            return refused;
        }
    }

    @Test
    public void tablesThatOverlapComeInAtOnceAndEachApplicantOnce() throws Exception {
        seats();
        int many = 4;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Future<RoundChange>> all = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        byte[] table = OpenRound.bytes(
                                "nomor peserta,nama,formasi\nA-1,Uji,F1\nA-2,Uji,F1\nB-" + i + ",Uji,F2\n");
                        return rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, table, null));
                    }))
                    .toList();
            int cameIn = 0;
            for (Future<RoundChange> each : all) {
                cameIn += each.get().count();
            }
            assertThat(cameIn).isEqualTo(2 + many);
        } finally {
            threads.shutdown();
        }
        assertThat(faults()).isEmpty();
    }
}
