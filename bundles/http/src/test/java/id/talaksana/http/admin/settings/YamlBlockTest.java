package id.talaksana.http.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** One key's lines are changed; all others stay as they were written. */
public class YamlBlockTest {
    private static final String FILE =
            """
            title: Cuti
            # Kanal
            complaints:
              - id: telepon
                text: (021) 123

              - id: surel # utama
                text: >
                  lewat surel
            # Catatan
            notes: []
            """;

    private static YamlBlock block(String file, String key) {
        return YamlBlock.of(file.getBytes(StandardCharsets.UTF_8), key);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    public void itemsKeepTheirLines() {
        YamlBlock block = block(FILE, "complaints");
        List<List<String>> items = block.items().orElseThrow();
        assertThat(items).hasSize(2);
        assertThat(items.get(1)).containsExactly("  - id: surel # utama", "    text: >", "      lewat surel");
        assertThat(text(block.withItems(items))).isEqualTo(FILE);
        assertThat(text(block.withItems(items.subList(1, 2))))
                .isEqualTo(FILE.replace("  - id: telepon\n    text: (021) 123\n\n", ""));
        assertThat(text(block.withItems(List.of()))).contains("# Kanal\ncomplaints: []\n# Catatan\n");
    }

    @Test
    public void aKeyThatIsNotThereIsAddedAtTheEnd() {
        assertThat(text(block(FILE, "brand").with(List.of("brand:", "  text: x"))))
                .isEqualTo(FILE + "brand:\n  text: x\n");
        assertThat(block(FILE, "notes").items()).contains(List.of());
    }

    @Test
    public void whatIsWrittenAnotherWayIsLeftToWhoeverWroteIt() {
        assertThat(block("complaints: [{id: a}]\n", "complaints").items()).isEmpty();
        assertThat(block("complaints:\n  provenance: missing\n", "complaints").items())
                .isEmpty();
        assertThat(block("complaints:\n- id: a\n", "complaints").items()).isEmpty();
    }

    @Test
    public void aTextIsOneScalarWhateverStandsInIt() {
        assertThat(YamlBlock.scalar("a: \"b\"\n# c \\ d")).isEqualTo("\"a: \\\"b\\\" # c \\\\ d\"");
    }
}
