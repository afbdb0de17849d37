package id.talaksana.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.documents.paper.Packed;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.Test;

public class PackedTest {

    @Test
    public void aTextComesBackAsItWasAndIsKeptInATenthOfItsRoom() {
        byte[] text = "<p>Langkah 1: memeriksa berkas – kembali bila kurang</p>\n"
                .repeat(500)
                .getBytes(StandardCharsets.UTF_8);
        Packed packed = Packed.of(text, true);
        assertThat(packed.content()).isEqualTo(text);
        assertThat(packed.content()).as("a second time").isEqualTo(text);
        assertThat(packed.size()).isLessThan(text.length / 10);
    }

    @Test
    public void whatCannotBePackedComesBackAsItWas() {
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);
        assertThat(Packed.of(noise, true).content()).isEqualTo(noise);
        assertThat(Packed.of(noise, false).content()).isSameAs(noise);
        assertThat(Packed.of(new byte[0], true).content()).isEmpty();
    }
}
