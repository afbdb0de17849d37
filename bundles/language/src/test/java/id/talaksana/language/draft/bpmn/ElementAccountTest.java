package id.talaksana.language.draft.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import id.talaksana.api.documents.Draft;
import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import id.talaksana.language.draft.Drafting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** Each element of any BPMN file is in its account once, or something that it is in and that was not taken is. */
public class ElementAccountTest {
    private static final Set<String> REPEATING = Set.of("incoming", "outgoing", "flowNodeRef");
    private static final String[] ACTIVITIES = {"task", "userTask", "serviceTask", "callActivity", "subProcess"};
    private static final String[] GATEWAYS = {
        "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway"
    };
    private static final String[] OTHERS = {
        "<dataObject id='%s' name='Data'/>",
        "<textAnnotation id='%s'>\n<text>Catatan</text>\n</textAnnotation>",
        "<intermediateCatchEvent id='%s' name='Menunggu'>\n<timerEventDefinition/>\n</intermediateCatchEvent>",
        "<subProcess id='%s' name='Mengingatkan' triggeredByEvent='true'>\n<task id='%1$s-in' name='Isi'/>\n</subProcess>",
        "<ioSpecification id='%s'>\n<dataInput/>\n</ioSpecification>",
        "<association id='%s'/>",
        "<startEvent id='%s'>\n<messageEventDefinition/>\n</startEvent>"
    };

    @Test
    public void nothingOfAGeneratedProcessIsMissing() throws Exception {
        int drafted = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            drafted += accounted("seed " + seed, generated(new Random(seed)).getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
        }
        assertThat(drafted).isGreaterThan(1_000);
    }

    @Test
    public void nothingOfPublicFilesIsMissing() throws Exception {
        String folder = System.getProperty("talaksana.bpmn");
        assumeTrue("no folder of public files is named by -Dtalaksana.bpmn", folder != null);
        int drafted = 0;
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList()) {
                drafted += accounted(file.getFileName().toString(), Files.readAllBytes(file)) ? 1 : 0;
            }
        }
        assertThat(drafted).isPositive();
    }

    private record Key(int line, String name) {}

    /** Whether there is a draft; then nothing is missing from its account. */
    private static boolean accounted(String name, byte[] content) throws Exception {
        Draft draft = Drafting.draft(name, content, null, null);
        if (!draft.isSound()) {
            return false;
        }
        Map<Key, Deque<Entry>> entries = new HashMap<>();
        draft.account().entries().forEach(entry -> entries.computeIfAbsent(
                        new Key(entry.line(), entry.part()), key -> new ArrayDeque<>())
                .add(entry));
        List<String> missing = new ArrayList<>();
        consume(XmlSource.read(content), entries, missing);
        assertThat(missing).as("%s: missing from the account", name).isEmpty();
        assertThat(entries.values()).as("%s: twice in the account", name).allMatch(Deque::isEmpty);
        long told = draft.account().entries().stream()
                .filter(e -> e.fate() == Fate.LEFT_OUT && !e.part().equals("BPMNDiagram"))
                .count();
        assertThat(told == 0 || !draft.doubts().isEmpty())
                .as("%s: what was left out is a comment, too", name)
                .isTrue();
        return true;
    }

    private static void consume(Element element, Map<Key, Deque<Entry>> entries, List<String> missing) {
        if (REPEATING.contains(element.name)) {
            return;
        }
        Deque<Entry> found = entries.get(new Key(element.line, element.name));
        if (found == null || found.isEmpty()) {
            missing.add(element.name + " at line " + element.line);
            return;
        }
        Entry entry = found.stream()
                .filter(e -> element.get("name").isEmpty() || e.words().startsWith(cut(element.get("name"))))
                .findFirst()
                .orElse(found.peek());
        found.remove(entry);
        if (entry.isTaken()) {
            element.children.forEach(child -> consume(child, entries, missing));
        }
    }

    private static String cut(String name) {
        String line = name.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), 20));
    }

    private static String generated(Random random) {
        StringBuilder process = new StringBuilder();
        List<String> nodes = new ArrayList<>();
        process.append("<startEvent id='s'/>\n");
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String id = "n" + i;
            nodes.add(id);
            if (random.nextInt(3) == 0) {
                String gateway = GATEWAYS[random.nextInt(GATEWAYS.length)];
                process.append("<" + gateway + " id='" + id + "'>\n<documentation>Catatan</documentation>\n</" + gateway
                        + ">\n");
            } else {
                activity(process, id, random);
            }
        }
        for (int i = 0; i < random.nextInt(5); i++) {
            process.append(OTHERS[random.nextInt(OTHERS.length)].formatted("o" + i))
                    .append('\n');
            nodes.add("o" + i);
        }
        process.append("<endEvent id='e'/>\n");
        flow(process, "s", "n0", random);
        for (int i = 0; i < count; i++) {
            flow(process, "n" + i, i + 1 == count ? "e" : "n" + (i + 1), random);
        }
        for (int i = 0; i < random.nextInt(6); i++) {
            flow(process, nodes.get(random.nextInt(nodes.size())), nodes.get(random.nextInt(nodes.size())), random);
        }
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n<collaboration id='c'>\n"
                + "<participant id='p1' name='Kantor' processRef='p'/>\n<participant id='p2' name='Bank'/>\n"
                + "<messageFlow id='m'/>\n</collaboration>\n<process id='p' name='Contoh'>\n<laneSet id='l'>\n"
                + "<lane id='l1' name='Petugas'>\n<flowNodeRef>n0</flowNodeRef>\n</lane>\n</laneSet>\n" + process
                + "</process>\n<message id='pesan'/>\n</definitions>";
    }

    private static void activity(StringBuilder process, String id, Random random) {
        String name = ACTIVITIES[random.nextInt(ACTIVITIES.length)];
        process.append("<" + name + " id='" + id + "' name='Kegiatan " + id + "'>\n<incoming>x</incoming>\n");
        if (random.nextBoolean()) {
            process.append("<documentation>Petunjuk</documentation>\n");
        }
        if (random.nextInt(3) == 0) {
            process.append("<extensionElements>\n<a:tombol xmlns:a='urn:a'/>\n</extensionElements>\n");
        }
        if (random.nextInt(5) == 0) {
            process.append("<multiInstanceLoopCharacteristics>\n<loopCardinality>3</loopCardinality>\n"
                    + "</multiInstanceLoopCharacteristics>\n");
        }
        process.append("</" + name + ">\n");
        if (random.nextInt(6) == 0) {
            process.append("<boundaryEvent id='" + id + "b' name='Terlambat' attachedToRef='" + id
                    + "'>\n<timerEventDefinition/>\n</boundaryEvent>\n");
            flow(process, id + "b", "e", random);
        }
    }

    private static void flow(StringBuilder process, String from, String to, Random random) {
        process.append("<sequenceFlow id='" + from + "." + to + "' sourceRef='" + from + "' targetRef='" + to + "'");
        process.append(
                random.nextInt(3) > 0
                        ? "/>\n"
                        : ">\n<conditionExpression>${x}</conditionExpression>\n</sequenceFlow>\n");
    }
}
