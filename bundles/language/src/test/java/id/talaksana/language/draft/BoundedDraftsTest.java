package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.documents.Draft;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.draft.sketch.Ids;
import id.talaksana.language.draft.sketch.Words;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/**
 * A source is read no further than its limits, and what grows with it grows no faster than it does. Each of these sources
 * took from ten seconds to for ever where a part of the reading was quadratic, or worse.
 */
public class BoundedDraftsTest {
    private static final String HEAD = "No\tKegiatan\tPelaksana\n";

    @Test
    public void equalWordsAreToldApartInAsManyLooksAsThereAreWords() {
        int[] looks = {0};
        Set<String> counting = new HashSet<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean add(String id) {
                looks[0]++;
                return super.add(id);
            }
        };
        Ids ids = new Ids(counting);
        for (int i = 0; i < 100_000; i++) {
            Words.id("Memeriksa berkas", "langkah", ids);
        }
        assertThat(looks[0]).isLessThan(200_001);
        assertThat(ids.contains("memeriksa-berkas-100000")).isTrue();
        ids.add("memeriksa-berkas-100001");
        assertThat(Words.id("Memeriksa berkas", "langkah", ids)).isEqualTo("memeriksa-berkas-100002");
    }

    @Test
    public void moreStepsThanADraftHasEndTheReadingThere() {
        assertThat(refused("1. a\n".repeat(120_000)))
                .startsWith("body:501:1 error steps: ")
                .contains("more than 500");
        assertThat(refused(HEAD + "1\ta\tb\n".repeat(100_000)))
                .startsWith("body:1")
                .contains("error steps: ");
        assertThat(refused(HEAD + "1\ta\tb\n".repeat(501))).contains("error steps: ");
        assertThat(refused(bpmn(many(15_000, i -> "<task id='t" + i + "' name='a'/>"))))
                .startsWith("body:1:")
                .contains("error steps: ");
        assertThat(draft("1. a\n".repeat(500)).isSound()).isTrue();
        assertThat(draft(HEAD + "1\ta\tb\n".repeat(500)).isSound()).isTrue();
    }

    @Test
    public void aTextThatGoesOnForEverEndsTheReadingThere() {
        assertThat(refused("1. a\n" + "x\n".repeat(500_000))).startsWith("body:7501:1 error too-long: ");
        assertThat(refused(HEAD + "1\t\"" + "a\n".repeat(400_000) + "b\"\tb\n")).contains("error too-long: ");
        assertThat(refused(HEAD + "1\ta\t\"" + many(20_000, i -> "a" + "!".repeat(i % 40) + ",\n") + "\"\n"))
                .contains("error too-long: ");
        assertThat(draft(HEAD + "1\ta\t\"" + "\n".repeat(900_000) + "b\"\n").isSound())
                .isTrue();
    }

    @Test
    public void runsOfOneCharacterAreReadOnce() {
        assertThat(draft(many(70, i -> "nama" + " ".repeat(14_000) + "x\n") + "1. a\n")
                        .isSound())
                .isTrue();
        for (String run : new String[] {".", ",", ";", " A", "dan A ", "x. ", "dikembalikan ", "a, maka akan "}) {
            String words = run.repeat(14_000 / run.length());
            assertThat(draft(many(70, i -> "1. Petugas oleh A" + words + "x\n")).isSound())
                    .as(run)
                    .isTrue();
        }
    }

    @Test
    public void whatStandsOutsideIsToldLineByLineAsFarAsAnybodyReads() {
        Draft draft = draft("1. a\n\n" + "x\n".repeat(400_000));
        assertThat(draft.doubts()).hasSizeLessThan(520).anyMatch(d -> d.text().contains("399500 baris lagi"));
    }

    @Test
    public void columnsAreCountedAndTheirNamesToldInMeasure() {
        assertThat(refused("No\tKegiatan" + many(201, i -> "\tq" + i) + "\n1\ta\n"))
                .startsWith("body:1:1 error columns: ");
        String wide = "No\tKegiatan" + many(150, i -> "\t" + "Pelaksana ".repeat(9) + i) + "\n";
        Draft draft = draft(wide + "1\ta\n".repeat(499));
        assertThat(draft.isSound()).isTrue();
        assertThat(draft.yaml()).hasSizeLessThan(1_000_000);
    }

    @Test
    public void waysThroughAProcessAreCounted() {
        String gates = many(
                2_400,
                i -> "<exclusiveGateway id='g" + i + "'/>" + flow("g" + i, "g" + (i + 1))
                        + flow("g" + i, "g" + (i + 2)));
        assertThat(refused(bpmn("<task id='s'/>" + flow("s", "g0") + gates)))
                .startsWith("body:1:")
                .containsAnyOf("error too-many-ways: ", "error steps: ");
        String fan = "<exclusiveGateway id='g'/><inclusiveGateway id='h'/>" + flow("g", "h")
                + many(490, i -> "<task id='t" + i + "'/>" + flow("t" + i, "g"))
                + many(9_000, i -> flow("h", "t" + i % 490));
        assertThat(refused(bpmn(fan))).startsWith("body:1:").contains("error too-many-ways: ");
        String manyForks = many(
                480,
                i -> "<task id='t" + i + "'/><parallelGateway id='f" + i + "'/>" + flow("t" + i, "f" + i)
                        + flow("f" + i, "t" + (i + 1) % 480) + flow("f" + i, "t" + (i + 2) % 480)
                        + flow("f" + i, "t" + (i + 3) % 480));
        assertThat(refused(bpmn(manyForks))).startsWith("body:1:").contains("error too-many-ways: ");
        String back = many(
                499,
                i -> "<task id='t" + i + "'/><exclusiveGateway id='g" + i + "'/>" + flow("t" + i, "g" + i)
                        + flow("g" + i, "t0").repeat(25));
        assertThat(refused(bpmn(back))).startsWith("body:1:").contains("error too-many-ways: ");
        assertThat(refused(bpmn(many(6_000, i -> "<startEvent id='e" + i + "'/>") + "<task id='t'/>")))
                .contains("error too-many-ways: ");
    }

    @Test
    public void allWaysBackAreTakenAwayOneByOneInMeasure() {
        String back = many(
                200,
                i -> "<task id='t" + i + "'/><exclusiveGateway id='g" + i + "'/>" + flow("t" + i, "g" + i)
                        + flow("g" + i, "t0").repeat(20));
        assertThat(draft(bpmn(back)).isSound()).isTrue();
    }

    @Test
    public void listsWithinListsAreWrittenOnce() {
        String nested = "[[1]," + "[".repeat(50) + "]".repeat(50) + "]";
        String own =
                "<task id='t' name='a'><extensionElements><t:member name='calls'>%s</t:member></extensionElements></task>";
        assertThat(draft(bpmn(own.formatted(nested))).yaml()).hasSizeLessThan(2_000);
        String deep = "[[1]," + "[".repeat(900) + "]".repeat(900) + "]";
        assertThat(draft(bpmn(own.formatted(deep))).yaml()).doesNotContain("[[[");
    }

    @Test
    public void namespacesAreCounted() {
        String names = many(1_000, i -> " xmlns:p" + i + "='u'");
        assertThat(refused(bpmn("<task id='t'" + names + "/>"))).contains("error xml-limit: ");
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    private static String bpmn(String process) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:t='urn:talaksana:bpmn:1'>"
                + "<process id='p' name='Izin'>" + process + "</process></definitions>";
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private static String refused(String source) {
        Draft draft = draft(source);
        assertThat(draft.errors()).hasSize(1);
        Diagnostic error = draft.errors().get(0);
        assertThat(error.message().indonesian())
                .isNotBlank()
                .isNotEqualTo(error.message().english());
        assertThat(error.remedy().indonesian()).isNotBlank();
        return error.line(Locale.ENGLISH);
    }

    private static Draft draft(String source) {
        return Drafting.draft("body", source.getBytes(StandardCharsets.UTF_8), "contoh", "izin");
    }
}
