package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.core.TestCatalogue;
import id.talaksana.language.AgencyFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/**
 * Spoils an agency's sound definition in many ways: each spoilt one gets a diagnostic with its place in under a second,
 * and the good one goes on serving. The seed makes every run the same.
 */
public class AgencyMutationTest {
    private static final int EACH = 153;
    /** The reader's own time: what else the machine does must not decide. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final Map<String, byte[]> sound = AgencyFiles.definition();
    private final TestCatalogue catalogue = TestCatalogue.of(sound);
    private final AgencyEntry before = catalogue.catalogue().agencies().get(0);
    private final Random random = new Random(20251021);

    public AgencyMutationTest() throws IOException {}

    @Test
    public void everySpoiltDefinitionIsRefusedWithItsPlaceAndTheGoodOneServes() {
        int refused = 0;
        for (int i = 0; i < EACH; i++) {
            Map<String, byte[]> files = new TreeMap<>(sound);
            List<String> names = files.keySet().stream()
                    .filter(file -> file.endsWith(".yaml"))
                    .toList();
            String name = names.get(random.nextInt(names.size()));
            String how = spoil(files, name, i);
            long start = THREAD.getCurrentThreadCpuTime();
            List<Diagnostic> found = catalogue.offer(files);
            long millis = TimeUnit.NANOSECONDS.toMillis(THREAD.getCurrentThreadCpuTime() - start);
            List<Diagnostic> errors = found.stream().filter(Diagnostic::isError).toList();
            assertThat(errors).as(how + " of " + name).isNotEmpty();
            assertThat(errors).as(how).allSatisfy(d -> {
                assertThat(d.file()).isIn(files.keySet());
                assertThat(d.line()).isPositive();
                assertThat(d.column()).isPositive();
                assertThat(d.rule()).isNotBlank();
                assertThat(d.message().indonesian()).isNotBlank();
                assertThat(d.remedy().english()).isNotBlank();
            });
            assertThat(millis).as(how).isLessThan(1_000);
            AgencyEntry now = catalogue.catalogue().agencies().get(0);
            assertThat(now.state()).isEqualTo(AgencyEntry.State.OPEN);
            assertThat(now.current()).isEqualTo(before.current());
            refused++;
        }
        assertThat(refused).isEqualTo(EACH);
    }

    /** Puts a member into the first step of a service; into an agency's file, where steps are unknown, as it is. */
    private static String firstStep(String name, String text, String member) {
        return name.equals("agency.yaml")
                ? text + "\n" + member + "\n"
                : text.replaceFirst("(?m)^steps:\\R  - id: (\\S+)$", "steps:\n  - id: $1\n    " + member);
    }

    /** Ways to spoil a file so that no reading of it is sound; returns which one it was. */
    private String spoil(Map<String, byte[]> files, String name, int i) {
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        int line = random.nextInt(lines.size());
        String spoilt;
        String how;
        switch (i % 17) {
            case 0 -> {
                how = "unknown key at the top";
                spoilt = text + "\nkunci-asing-" + i + ": 1\n";
            }
            case 1 -> {
                how = "required key removed";
                spoilt = text.replaceFirst("(?m)^(name|title|steps|actors):", "x$1:");
            }
            case 2 -> {
                how = "cut off within a quoted text";
                spoilt = text.substring(0, text.lastIndexOf('\n', random.nextInt(text.length() - 1) + 1) + 1)
                        + "x: \"tak ditutup";
            }
            case 3 -> {
                how = "tab as indentation";
                lines.add(line, "\t- x: y");
                spoilt = String.join("\n", lines);
            }
            case 4 -> {
                how = "alias bomb";
                spoilt = text
                        + "\nbom: [&a [1,1,1,1,1,1,1,1,1,1], &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a], &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b],"
                        + " &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c], &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d], *e, *e, *e, *e, *e, *e]\n";
            }
            case 5 -> {
                how = "object tag";
                spoilt = text + "\nkode: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n";
            }
            case 6 -> {
                how = "duplicate key";
                spoilt = text + "\ntalaksana: 1\n";
            }
            case 7 -> {
                how = "other format version";
                spoilt = text.replaceFirst("talaksana: 1", "talaksana: " + (2 + random.nextInt(99)));
            }
            case 8 -> {
                how = "deep nesting";
                spoilt = text + "\ndalam: " + "[".repeat(60 + random.nextInt(9000)) + "\n";
            }
            case 9 -> {
                how = "control character";
                lines.set(line, lines.get(line) + (char) (1 + random.nextInt(8)));
                spoilt = String.join("\n", lines);
            }
            case 10 -> {
                how = "list where a text should be";
                spoilt = text.replaceFirst("(?m)^(agency|service): .*$", "$1: [a, b]");
            }
            case 11 -> {
                how = "same version, other content";
                spoilt = text + "\n# perubahan " + i + "\n";
            }
            case 12 -> {
                how = "step that goes where there is none";
                spoilt = firstStep(name, text, "next: ke-mana-" + i);
            }
            case 13 -> {
                how = "actor that nobody declared";
                spoilt = firstStep(name, text, "with: [siapa-" + i + "]");
            }
            case 14 -> {
                how = "unconditional way back";
                spoilt = firstStep(name, text, "next: sama")
                        .replaceFirst("- id: \\S+\\R    next: sama", "- id: sama\n    next: sama");
            }
            case 15 -> {
                how = "date that does not exist";
                spoilt = firstStep(name, text, "window: {from: 2025-02-30, to: 2025-03-01}");
            }
            default -> {
                how = "broken bytes";
                byte[] bytes = files.get(name).clone();
                bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
                files.put(name, bytes);
                return how;
            }
        }
        files.put(name, spoilt.getBytes(StandardCharsets.UTF_8));
        return how + " (" + i + ")";
    }
}
