package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.store.contents.FolderContents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Contents of files in a folder that nodes share. */
public class FolderContentsTest {
    private static final Instant KEPT = Instant.parse("2026-04-10T02:00:00Z");
    private static final byte[] CONTENT = "isi".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FolderContents contents;

    @Before
    public void open() {
        contents = new FolderContents(folder.getRoot().toPath(), Clock.fixed(KEPT, ZoneOffset.UTC));
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder.getRoot().toPath())) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int swept(Set<String> named) {
        return contents.sweep(KEPT.plusSeconds(1), (agency, digests) -> named);
    }

    @Test
    public void theSameContentIsThereOnceForEachAgency() {
        String digest = contents.keep("kanreg", CONTENT);
        assertThat(contents.keep("kanreg", CONTENT)).isEqualTo(digest);
        assertThat(contents.has("balikpapan", digest)).isFalse();
        contents.keep("balikpapan", CONTENT);
        assertThat(files())
                .hasSize(2)
                .allMatch(file -> file.getFileName().toString().equals(digest));
        assertThat(contents.read("kanreg", digest))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(CONTENT));
    }

    @Test
    public void whatWasDamagedIsMendedByWhoeverSendsItAgain() throws IOException {
        String digest = contents.keep("kanreg", CONTENT);
        Files.writeString(files().get(0), "rusak");
        contents.keep("kanreg", CONTENT);
        assertThat(contents.read("kanreg", digest))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(CONTENT));
    }

    @Test
    public void onlyOldContentsThatNothingRefersToAreThrownAway() {
        String digest = contents.keep("kanreg", CONTENT);
        assertThat(contents.sweep(KEPT, (agency, digests) -> Set.of()))
                .as("not old")
                .isZero();
        assertThat(swept(Set.of(digest))).as("referred to").isZero();
        assertThat(contents.has("kanreg", digest)).isTrue();
        assertThat(swept(Set.of())).isOne();
        assertThat(files()).isEmpty();
    }

    @Test
    public void whatIsReferredToWhileItIsSweptStays() {
        String digest = contents.keep("kanreg", CONTENT);
        contents.sweep(KEPT.plusSeconds(1), (agency, digests) -> {
            assertThat(contents.has(agency, digest))
                    .as("set aside before it is asked for")
                    .isFalse();
            contents.keep(agency, CONTENT);
            return Set.of();
        });
        assertThat(contents.has("kanreg", digest)).isTrue();
    }

    @Test
    public void aSweepThatWasBrokenOffIsFinishedByTheNextOne() throws IOException {
        String digest = contents.keep("kanreg", CONTENT);
        assertThatThrownBy(() -> contents.sweep(KEPT.plusSeconds(1), (agency, digests) -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(contents.has("kanreg", digest)).isFalse();
        swept(Set.of(digest));
        assertThat(contents.has("kanreg", digest)).isTrue();
        Files.writeString(files().get(0).resolveSibling(digest + ".x.half"), "is");
        contents.sweep(Instant.now().plusSeconds(60), (agency, digests) -> Set.of(digest));
        assertThat(files()).hasSize(1);
    }

    @Test
    public void whatIsDiscardedIsGoneAtOnceUnlessSomethingRefersToIt() {
        String digest = contents.keep("kanreg", CONTENT);
        contents.discard("kanreg", digest, () -> {
            assertThat(contents.has("kanreg", digest)).as("is not set aside").isTrue();
            return true;
        });
        assertThat(contents.has("kanreg", digest)).isTrue();
        contents.discard("kanreg", digest, () -> false);
        assertThat(files()).isEmpty();
        contents.discard("kanreg", digest, () -> false);
    }

    @Test
    public void whatIsReferredToWhileItIsDiscardedStays() {
        String digest = contents.keep("kanreg", CONTENT);
        contents.discard("kanreg", digest, () -> !contents.has("kanreg", digest));
        assertThat(contents.has("kanreg", digest)).as("put back").isTrue();
        contents.discard("kanreg", digest, () -> {
            if (!contents.has("kanreg", digest)) {
                contents.keep("kanreg", CONTENT);
            }
            return false;
        });
        assertThat(contents.has("kanreg", digest)).as("kept anew").isTrue();
        assertThat(files()).hasSize(1);
    }

    @Test
    public void aSweepGoesOnWhereAnotherEndedWithWhatItFound() throws IOException {
        String digest = contents.keep("kanreg", CONTENT);
        contents.sweep(KEPT.plusSeconds(1), (agency, digests) -> {
            try {
                Files.delete(files().get(0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Set.of(digest);
        });
        assertThat(files()).isEmpty();
    }

    @Test
    public void noPlaceLeadsOutOfTheFolder() {
        assertThatThrownBy(() -> contents.read("../..", "0".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contents.read("kanreg", "../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
