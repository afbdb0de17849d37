package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.PlantedFiles;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.complaints.StoredComplaints;
import id.talaksana.documents.cleaning.CleanedFiles;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
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
