package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.rehearsal.Rehearsals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is typed at the command; the playing itself is tested where the engine and its stores are. */
public class RehearseTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long seed;
    private Path folder;

    @Before
    public void soundFolder() {
        folder = temporary.getRoot().toPath().resolve("kota-baru");
        assertThat(New.run(new String[] {"kota-baru", folder.toString()}, new PrintStream(new ByteArrayOutputStream())))
                .isZero();
    }

    private int run(String... arguments) {
        Rehearsals rehearsals = (files, chosen) -> {
            seed = chosen;
            return new Rehearsal("kota-baru", "1.0.0", "d", chosen, List.of(), List.of(), List.of());
        };
        return Rehearse.run(
                arguments,
                rehearsals,
                (definition, rehearsal) -> "<p>" + rehearsal.seed() + "</p>",
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test
    public void aSoundFolderIsPlayedAndItsPageLiesInTheFolderThatIsNamed() throws IOException {
        Path pages = temporary.getRoot().toPath().resolve("hasil");
        assertThat(run(folder.toString(), "--seed", "7", "--page", pages.toString(), "en"))
                .isZero();
        assertThat(seed).isEqualTo(7);
        assertThat(Files.readString(pages.resolve("latihan.html"))).isEqualTo("<p>7</p>");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Each branch was taken.");
    }

    @Test
    public void aBrokenFolderIsRefusedAsLintRefusesIt() throws IOException {
        Files.writeString(folder.resolve("agency.yaml"), "talaksana: 1\n");
        assertThat(run(folder.toString())).isEqualTo(1);
        ByteArrayOutputStream lint = new ByteArrayOutputStream();
        Lint.run(new String[] {folder.toString()}, new PrintStream(lint, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(lint.toString(StandardCharsets.UTF_8));
    }

    @Test
    public void whatIsNoFolderOrNoSeedIsToldWithTheUse() {
        for (String[] wrong :
                new String[][] {{}, {"tidak-ada"}, {folder.toString(), "--seed", "x"}, {folder.toString(), "lain"}}) {
            printed.reset();
            assertThat(run(wrong)).isEqualTo(2);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--seed", "--page");
        }
    }
}
