package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** Of two at once at the counter one is first, quietly. */
public class CounterAtOnceTest extends ComplaintCounterFixture {

    @Test
    public void ofTwoWhoAnswerAtOnceOneIsRefusedQuietly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                Filed filed = filed("Lambat", null);
                counter.perform(officer, new TicketDeed.Classify(filed.ticket().id(), CLASS, null, null));
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> both = List.of("satu", "dua").stream()
                        .map(text -> threads.submit(() -> answers(start, filed, text)))
                        .toList();
                assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    public void ofTwoWhoFileWithOneKeyAtOnceBothHaveTheSameTicketQuietly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                String key = "k-" + i;
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Filed>> both = List.of(1, 2).stream()
                        .map(n -> threads.submit(() -> {
                            start.await();
                            return filed("Lambat", key);
                        }))
                        .toList();
                assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(warnings)
                .extracting(w -> w.getLoggerName() + ": " + w.getMessage())
                .isEmpty();
    }

    @Test
    public void ofTwoWhoSendOneRequestAtOnceBothHaveItsAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Filed filed = filed("Lambat", null);
            TicketDeed classify = new TicketDeed.Classify(filed.ticket().id(), CLASS, null, null, "d-1");
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Ticket>> both = List.of(1, 2).stream()
                    .map(n -> threads.submit(() -> {
                        start.await();
                        return counter.perform(officer, classify);
                    }))
                    .toList();
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            assertThat(both.get(0).get().rows()).hasSize(2);
        } finally {
            threads.shutdown();
        }
    }
}
