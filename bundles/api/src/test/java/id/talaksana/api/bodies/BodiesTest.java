package id.talaksana.api.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.text.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a door takes in, and what it leaves unread. */
public class BodiesTest {
    private static final String HERE = "192.0.2.1";
    private static final int LARGE = 200_000;
    /** Whoever reads it reads too far. */
    private static final InputStream UNREAD = new InputStream() {
        @Override
        public int read() {
            throw new AssertionError("nothing of it may be read");
        }
    };

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void folder() {
        folder = temporary.getRoot().toPath().resolve("bodies");
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static InputStream stream(int length) {
        return new ByteArrayInputStream(content(length));
    }

    private static Refusal.Kind refused(Bodies bodies, String address) {
        return catchThrowableOfType(Refusal.class, () -> bodies.take(UNREAD, -1, 10, address))
                .kind();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    public void whatSaysThatItIsTooLongIsNotRead() {
        Bodies bodies = new Bodies(folder, 1, LARGE);
        assertThatThrownBy(() -> bodies.take(UNREAD, 11, 10, HERE)).isInstanceOf(BodyTooLarge.class);
        bodies.take(UNREAD, 10, 10, HERE).close();
    }

    @Test
    public void whatIsLongerThanItSaysIsReadToItsBound() {
        Bodies bodies = new Bodies(folder, 1, LARGE);
        for (long declared : List.of(-1L, 5L)) {
            InputStream stream = stream(LARGE);
            try (Body body = bodies.take(stream, declared, 1000, HERE)) {
                assertThatThrownBy(body::keep).isInstanceOf(BodyTooLarge.class);
                assertThat(stream.available()).isGreaterThan(LARGE - 10_000);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    public void tooManyAreRefusedUnreadAndOthersHaveTheirRoomLater() {
        Bodies bodies = new Bodies(folder, 4, LARGE);
        List<Body> here = new ArrayList<>(List.of(bodies.take(UNREAD, 5, 10, HERE), bodies.take(UNREAD, -1, 10, HERE)));
        assertThat(refused(bodies, HERE)).as("half of the room is for one").isEqualTo(Refusal.Kind.UNAVAILABLE);
        Body nobody = bodies.take(UNREAD, -1, 10, null);
        Body there = bodies.take(UNREAD, -1, 10, "203.0.113.7");
        assertThat(refused(bodies, "203.0.113.8")).isEqualTo(Refusal.Kind.UNAVAILABLE);
        here.get(0).close();
        here.get(0).close();
        Body last = bodies.take(UNREAD, -1, 10, HERE);
        assertThat(refused(bodies, "203.0.113.8"))
                .as("closing twice makes room once")
                .isEqualTo(Refusal.Kind.UNAVAILABLE);
        List.of(here.get(1), nobody, there, last).forEach(Body::close);
        bodies.take(UNREAD, -1, 10, HERE).close();
    }

    @Test
    public void theBytesOfAllTogetherAreBounded() throws IOException {
        Bodies bodies = new Bodies(folder, 8, LARGE);
        try (Body first = bodies.take(stream(LARGE - 1000), -1, LARGE, HERE)) {
            first.keep();
            assertThat(catchThrowableOfType(Refusal.class, () -> bodies.take(UNREAD, 1001, LARGE, HERE))
                            .kind())
                    .isEqualTo(Refusal.Kind.UNAVAILABLE);
            try (Body second = bodies.take(stream(5000), -1, LARGE, HERE)) {
                assertThat(catchThrowableOfType(Refusal.class, second::keep).kind())
                        .isEqualTo(Refusal.Kind.UNAVAILABLE);
            }
            try (Body small = bodies.take(stream(1000), 1000, LARGE, HERE)) {
                assertThat(small.keep().bytes()).isEqualTo(content(1000));
            }
        }
        try (Body again = bodies.take(stream(LARGE), LARGE, LARGE, HERE)) {
            assertThat(again.keep().size()).isEqualTo(LARGE);
        }
    }

    @Test
    public void whatIsLargeComesBackWholeAndLeavesNoFile() throws IOException {
        Bodies bodies = new Bodies(folder, 4, 4L * LARGE);
        for (int length : List.of(0, 1, 16 << 10, (16 << 10) + 1, LARGE)) {
            try (Body body = bodies.take(stream(length), length, LARGE, HERE)) {
                Kept kept = body.keep();
                assertThat(kept.bytes()).isEqualTo(content(length));
                try (InputStream first = kept.open()) {
                    assertThat(first.readAllBytes()).isEqualTo(content(length));
                }
                assertThat(kept.open().readAllBytes()).isEqualTo(content(length));
            }
            assertThat(files()).isEmpty();
        }
    }

    @Test
    public void ofAPartNoMoreIsKeptThanIsWanted() throws IOException {
        Bodies bodies = new Bodies(folder, 4, LARGE);
        try (Body body = bodies.take(UNREAD, LARGE, LARGE, HERE)) {
            InputStream part = stream(LARGE);
            assertThat(body.keep(part, 1000).bytes()).hasSize(1000);
            assertThat(part.read()).isNegative();
        }
    }

    @Test
    public void whatACrashLeftIsRemovedAtTheNextStart() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("body-123"), "rahasia");
        Files.writeString(folder.resolve("lain"), "bukan milik kita");
        Bodies bodies = new Bodies(folder, 4, LARGE);
        assertThat(files()).containsExactly(folder.resolve("lain"));
        try (Body body = bodies.take(stream(LARGE), -1, LARGE, HERE)) {
            body.keep();
        }
        assertThat(files()).containsExactly(folder.resolve("lain"));
    }

    @Test
    public void aDiskThatTakesNothingIsNoFaultOfTheSender() throws IOException {
        Files.writeString(folder, "no folder");
        Bodies bodies = new Bodies(folder, 4, LARGE);
        try (Body body = bodies.take(stream(LARGE), -1, LARGE, HERE)) {
            assertThat(catchThrowableOfType(Refusal.class, body::keep).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        }
        try (Body body = bodies.take(stream(LARGE), -1, LARGE, HERE)) {
            assertThat(body.keep(stream(100), 100).size()).isEqualTo(100);
        }
    }

    @Test
    public void theRestIsReadAwayOnlyWhereThereIsRoom() throws IOException {
        Bodies bodies = new Bodies(folder, 2, LARGE);
        InputStream rest = stream(LARGE);
        bodies.readAway(rest, HERE);
        assertThat(rest.read()).isNegative();
        Body held = bodies.take(UNREAD, -1, 10, HERE);
        bodies.readAway(UNREAD, HERE);
        held.close();
        bodies.take(UNREAD, -1, 10, HERE).close();
    }

    /** Sends a few bytes, and then so many seconds pass. */
    private static InputStream pausing(int bytes, int seconds, AtomicLong nanos) {
        return new InputStream() {
            private int left = LARGE;

            @Override
            public int read() {
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
                int read = Math.min(left, Math.min(bytes, length));
                left -= read;
                return read;
            }
        };
    }

    @Test
    public void whoSendsAByteNowAndThenIsGivenUpAndWhoIsSlowIsNot() throws IOException {
        AtomicLong nanos = new AtomicLong();
        Bodies bodies = new Bodies(folder, 1, LARGE, nanos::get);
        try (Body body = bodies.take(pausing(4_096, 2, nanos), -1, LARGE, HERE)) {
            assertThat(body.keep().size()).isEqualTo(LARGE);
        }
        long begun = nanos.get();
        try (Body body = bodies.take(pausing(1, 5, nanos), -1, LARGE, HERE)) {
            assertThatThrownBy(body::keep).isInstanceOf(IOException.class).hasMessageContaining("slowly");
        }
        bodies.readAway(pausing(1, 5, nanos), HERE);
        assertThat(nanos.get() - begun).as("of both").isLessThan(TimeUnit.MINUTES.toNanos(1));
    }

    @Test
    public void whatTheServerSaysOfABodyIsItsSendersMatter() {
        Bodies bodies = new Bodies(folder, 1, LARGE);
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("a chunk with an extension");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }
        };
        try (Body body = bodies.take(broken, -1, LARGE, HERE)) {
            assertThatThrownBy(body::keep).isInstanceOf(IOException.class);
        }
        bodies.readAway(broken, HERE);
        assertThat(bodies.take(broken, -1, LARGE, HERE))
                .as("there is room again")
                .isNotNull();
    }
}
