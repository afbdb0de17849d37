package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.rules.brand.BrandRules;
import id.talaksana.language.yaml.Allowance;
import id.talaksana.language.yaml.BoundedEvents;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.YamlReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;

/** A definition is read no further than its limits, and whoever wrote it learns where they are. */
public class BoundedReadingTest {
    private static final String WIDE = "a: [" + "1,".repeat(520_000) + "1]\n";

    @Test
    public void aWideFileIsReadToItsLimitAndNoFurther() {
        Counted read = new Counted(WIDE);
        BoundedEvents events = new BoundedEvents(read, new LoaderOptions(), new Allowance());
        assertThatThrownBy(() -> all(events)).isInstanceOf(BoundedEvents.Exceeded.class);
        assertThat(events.values()).isEqualTo(BoundedEvents.MOST_VALUES + 1);
        assertThat(read.characters).isLessThan(2 * BoundedEvents.MOST_VALUES + 10_000);
    }

    @Test
    public void allFilesTogetherHaveOneAllowance() {
        Allowance allowance = new Allowance();
        Findings findings = new Findings();
        String file = "a: [" + "1,".repeat(49_000) + "1]\n";
        int sound = 0;
        while (YamlReader.read("f.yaml", bytes(file), allowance, findings).isPresent()) {
            sound++;
        }
        assertThat(sound).isEqualTo(Allowance.MOST / 49_003);
        assertThat(findings.inOrder()).hasSize(1);
        assertThat(findings.inOrder().get(0).line(Locale.ENGLISH))
                .startsWith("f.yaml:1:")
                .contains("All files together have more than 500000 values");
        Counted next = new Counted(WIDE);
        BoundedEvents events = new BoundedEvents(next, new LoaderOptions(), allowance);
        assertThatThrownBy(() -> all(events)).isInstanceOf(BoundedEvents.Exceeded.class);
        assertThat(next.characters).isLessThan(10_000);
    }

    @Test
    public void aliasesCountForWhatTheyStandFor() {
        Allowance allowance = new Allowance();
        String twenty = "[" + "1,".repeat(999) + "1]";
        String file = "b: &b " + twenty + "\na: [" + "*b,".repeat(39) + "*b]\n";
        int sound = 0;
        while (YamlReader.read("f.yaml", bytes(file), allowance, new Findings()).isPresent()) {
            sound++;
        }
        assertThat(sound).isEqualTo(Allowance.MOST / 41_043);
    }

    @Test
    public void eachLimitSaysWhereItIs() {
        assertThat(limit(WIDE)).startsWith("izin.yaml:1:100001 ").contains("More than 50000 values in one file");
        assertThat(limit("a: 1\nb: " + "[".repeat(60) + "]".repeat(60)))
                .startsWith("izin.yaml:2:")
                .contains("Nested deeper than 40");
        assertThat(limit(many(1_001, i -> "k" + i + ": &a" + i + " 1\n")))
                .startsWith("izin.yaml:1001:")
                .contains("More than 1000 anchors");
        assertThat(limit("b: &b 1\na:\n" + many(5_001, i -> "- *b\n")))
                .startsWith("izin.yaml:5003:3 ")
                .contains("5000 aliases");
        assertThat(limit("a: 1\nb: \"" + "x".repeat(100_001) + "\"\n"))
                .startsWith("izin.yaml:2:4 ")
                .contains("A text of more than 100000 characters");
        assertThat(limit("b: &b \"" + "x".repeat(99_000) + "\"\na:\n" + many(30, i -> "- *b\n")))
                .startsWith("izin.yaml:1:4 ")
                .contains("Aliases repeat too much text");
        assertThat(limit("? \"" + "k".repeat(90_000) + "\"\n:\n" + many(400, i -> "  - 1\n")))
                .startsWith("izin.yaml:")
                .contains("below keys that are too long");
        assertThat(limit("b: &b [1]\na:\n" + many(60, i -> "- *b\n")))
                .startsWith("izin.yaml:")
                .doesNotStartWith("izin.yaml:1:1 ")
                .contains("aliases");
    }

    @Test
    public void whatIsGenerousIsStillRead() {
        String head = Samples.SERVICE.substring(0, Samples.SERVICE.indexOf("requirements:"));
        String tracks =
                Samples.SERVICE.substring(Samples.SERVICE.indexOf("tracks:"), Samples.SERVICE.indexOf("steps:"));
        String service = head
                + "requirements:\n"
                + many(
                        2_000,
                        i -> "- {id: r" + i + ", text: Syarat, producedBy: s1, due: {at: step, step: s" + i + "}}\n")
                + "actors:\n" + many(2_000, i -> "- {id: p" + i + ", name: Petugas}\n")
                + tracks
                + "steps:\n"
                + many(2_000, i -> "- {id: s" + i + ", text: Memeriksa, actors: [p" + i + "], tracks: [cpns]}\n");
        Inspection inspection = DefinitionReader.read(Samples.files(Samples.AGENCY, service));
        assertThat(inspection.diagnostics()).noneMatch(Diagnostic::isError);
        assertThat(inspection
                        .definition()
                        .orElseThrow()
                        .service("izin")
                        .orElseThrow()
                        .steps())
                .hasSize(2_000);
    }

    @Test
    public void anErrorCountsAlsoBehindMoreWarningsThanAnybodyReads() {
        Map<String, byte[]> files = new TreeMap<>(Samples.sound());
        String loose = Samples.SERVICE
                .substring(0, Samples.SERVICE.indexOf("steps:"))
                .replace("service: izin", "service: aaa")
                .replace(", step: tanda-tangan", ", step: s1");
        files.put("aaa.yaml", bytes(loose + "steps:\n" + many(400, i -> "- {id: s" + i + ", text: Memeriksa}\n")));
        assertThat(DefinitionReader.read(files).definition()).isPresent();
        files.put("zzz.yaml", bytes("talaksana: [\n"));
        Inspection inspection = DefinitionReader.read(files);
        assertThat(inspection.definition()).isEmpty();
        assertThat(inspection.diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::file)
                .containsExactly("zzz.yaml");
    }

    @Test
    public void aRemedyNamesWhatAPersonCanRead() {
        String head = Samples.SERVICE.substring(0, Samples.SERVICE.indexOf("steps:"));
        String service = head + "steps:\n"
                + many(2_000, i -> "- {id: s" + i + ", text: Memeriksa, actors: [kepala], next: bukan}\n");
        List<Diagnostic> found =
                DefinitionReader.read(Samples.files(Samples.AGENCY, service)).diagnostics();
        assertThat(found).hasSize(200);
        assertThat(found).allSatisfy(d -> assertThat(d.line(Locale.ENGLISH)).hasSizeLessThan(1_000));
        assertThat(found).extracting(Diagnostic::rule).containsOnly("dangling-name");
    }

    @Test
    public void aLongIdHasTheWrongFormAndNothingWorse() {
        String id = "a" + "-a".repeat(40_000);
        List<Diagnostic> found = DefinitionReader.read(
                        Samples.files(Samples.AGENCY, Samples.SERVICE.replace("service: izin", "service: " + id)))
                .diagnostics();
        assertThat(found).extracting(Diagnostic::rule).contains("wrong-form");
        assertThat(found).allSatisfy(d -> assertThat(d.line(Locale.ENGLISH)).hasSizeLessThan(9_000));
    }

    @Test
    public void whatIsPackedBesideThePixelsOfALogoIsNotUnpacked() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(Samples.files(
                Samples.AGENCY + "brand: {logo: a.png, background: '#000000', text: '#ffffff'}\n", Samples.SERVICE));
        files.put("a.png", pngWithText(40 << 20));
        assertThat(files.get("a.png")).hasSizeLessThan(BrandRules.LARGEST_LOGO);
        DefinitionReader.read(Samples.sound());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(DefinitionReader.read(files).definition()).isPresent();
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(20 << 20);
    }

    /** A picture with so many blanks in a packed text (zTXt), between its head and its pixels. */
    private static byte[] pngWithText(int blanks) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", png);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(bytes("zTXtComment"));
        text.write(new byte[2]);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(text)) {
            packed.write(bytes(" ".repeat(blanks)));
        }
        CRC32 sum = new CRC32();
        sum.update(text.toByteArray());
        int head = 8 + 25;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        out.write(png.toByteArray(), 0, head);
        out.writeInt(text.size() - 4);
        out.write(text.toByteArray());
        out.writeInt((int) sum.getValue());
        out.write(png.toByteArray(), head, png.size() - head);
        return all.toByteArray();
    }

    private static String limit(String service) {
        List<Diagnostic> found = DefinitionReader.read(Samples.files(Samples.AGENCY, service)).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
        assertThat(found).extracting(Diagnostic::rule).containsExactly("yaml-limit");
        assertThat(found.get(0).remedy().indonesian()).isNotBlank();
        return found.get(0).line(Locale.ENGLISH);
    }

    private static void all(BoundedEvents events) {
        while (!events.getEvent().is(Event.ID.StreamEnd)) {
            // Each is counted as it is read.
        }
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Counts how far it was read. */
    private static final class Counted extends FilterReader {
        private int characters;

        Counted(String content) {
            super((Reader) new StringReader(content));
        }

        @Override
        public int read(char[] buffer, int from, int most) throws IOException {
            int read = super.read(buffer, from, most);
            characters += Math.max(read, 0);
            return read;
        }
    }
}
