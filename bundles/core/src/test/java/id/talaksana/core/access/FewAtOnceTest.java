package id.talaksana.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Places;
import id.talaksana.api.access.Places.Place;
import id.talaksana.api.text.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.Test;

/** A few at once, and nobody takes the places of all. */
public class FewAtOnceTest {
    /** With a processor for each of the four. */
    private final Places places = new FewAtOnce(4, Duration.ZERO);

    @Test
    public void eachHasTwo() {
        Place one = places.take("contoh");
        places.take("contoh");
        assertUnavailable(() -> places.take("contoh"), "\"contoh\"");
        places.take("lain").begin();
        one.close();
        places.take("contoh");
        assertUnavailable(() -> places.take("contoh"), "\"contoh\"");
    }

    @Test
    public void allHaveFourAndTheNextOneIsTold() {
        List<Place> begun = Stream.of("a", "a", "b", "b").map(places::take).toList();
        begun.forEach(Place::begin);
        Place fifth = places.take("c");
        assertUnavailable(fifth::begin, "4 ");
        begun.get(2).close();
        fifth.begin();
    }

    @Test
    public void whoFindsAllProcessorsTakenWaitsForOne() throws Exception {
        Places oneAtATime = new FewAtOnce(1, Duration.ofMinutes(1));
        Place first = oneAtATime.take("a");
        first.begin();
        Place second = oneAtATime.take("b");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> waits = thread.submit(second::begin);
            assertThatThrownBy(() -> waits.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            first.close();
            waits.get(1, TimeUnit.MINUTES);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    public void whoWaitsTooLongIsToldAndTakesNoSeat() {
        Places oneAtATime = new FewAtOnce(1, Duration.ZERO);
        Place first = oneAtATime.take("a");
        first.begin();
        for (int i = 0; i < 5; i++) {
            Place next = oneAtATime.take("b");
            assertUnavailable(next::begin, "4 ");
            next.close();
        }
        first.close();
        oneAtATime.take("b").begin();
    }

    @Test
    public void whoHasNotBegunIsInNobodysWay() {
        for (String slow : List.of("a", "b", "c", "d", "e", "f")) {
            places.take(slow);
        }
        places.take("g").begin();
    }

    @Test
    public void aPlaceIsGivenBackOnce() {
        Place one = places.take("a");
        Place two = places.take("a");
        one.begin();
        one.begin();
        one.close();
        one.close();
        places.take("a");
        assertUnavailable(() -> places.take("a"), "\"a\"");
        two.close();
        for (String who : List.of("b", "b", "c", "c")) {
            places.take(who).begin();
        }
        Place last = places.take("a");
        assertUnavailable(last::begin, "4 ");
    }

    private static void assertUnavailable(Runnable act, String said) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
            assertThat(refusal.reason().indonesian()).contains(said).contains("Kirim lagi");
            assertThat(refusal.reason().english()).contains(said).contains("again");
        });
    }
}
