package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.reading.SourceAccount.Fate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

/** What others draw side by side runs side by side in the draft, or is doubted. */
public class ForeignBranchesTest {
    private static final String BESIDE =
            "<startEvent id='s'/>" + tasks("terima", "tinjau", "tetapkan", "bayar", "terbit")
                    + "<parallelGateway id='p'/><parallelGateway id='j'/><endEvent id='e'/>"
                    + flows("s terima", "terima p", "p tinjau", "p tetapkan", "tetapkan bayar", "tinjau j", "bayar j")
                    + flows("j terbit", "terbit e");

    @Test
    public void branchesThatPartAndMeetAreOpenTogether() {
        Draft draft = DraftReading.draft(process(BESIDE));
        assertThat(after(draft))
                .isEqualTo(Map.of(
                        "terima", "null",
                        "tinjau", "[terima]",
                        "tetapkan", "[terima]",
                        "bayar", "[tetapkan]",
                        "terbit", "null"));
        assertThat(draft.doubts().toString()).doesNotContain("sejajar", "berjalan bersama");
        assertThat(draft.account().entries())
                .filteredOn(entry -> entry.part().equals("parallelGateway"))
                .hasSize(2)
                .allMatch(entry -> entry.fate() == Fate.TAKEN);
    }

    @Test
    public void aDecisionBeforeThemLeadsToAllAndOneWithinThemReturns() {
        Draft draft = DraftReading.draft(process("<startEvent id='s'/>" + tasks("terima", "tinjau", "bayar", "terbit")
                + "<exclusiveGateway id='x'/><exclusiveGateway id='y'/><parallelGateway id='p'/>"
                + "<parallelGateway id='j'/><endEvent id='e'/><endEvent id='f' name='Ditolak'/>"
                + flows("s terima", "terima x", "p tinjau", "p bayar", "tinjau y", "bayar j", "j terbit", "terbit e")
                + flow("x", "p", "Lengkap") + flow("x", "terima", "Kurang") + flow("y", "j", "Layak")
                + flow("y", "tinjau", "Ulang") + flow("y", "f", "Ditolak")));
        PublicService service = DraftReading.service(draft);
        assertThat(after(draft))
                .containsEntry("tinjau", "[terima]")
                .containsEntry("bayar", "[terima]")
                .containsEntry("terbit", "null");
        assertThat(step(service, "terima").outcomes().get(0).next()).isNull();
        assertThat(step(service, "tinjau").outcomes().get(0).next()).isNull();
        assertThat(step(service, "tinjau").outcomes().get(1).returnTo().value()).isEqualTo("tinjau");
    }

    @Test
    public void branchesFromTheBeginningOnAndBranchesThatEachEnd() {
        Draft draft = DraftReading.draft(process("<startEvent id='s'/><parallelGateway id='p'/>" + tasks("a", "b", "c")
                + "<endEvent id='e'/><endEvent id='f'/>"
                + flows("s p", "p a", "p b", "b c", "a e", "c f")));
        assertThat(after(draft)).isEqualTo(Map.of("a", "[]", "b", "[]", "c", "[b]"));
    }

    @Test
    public void whereTheyPartAgainAtOnceAllOfTheFirstComeBefore() {
        Draft draft = DraftReading.draft(process("<startEvent id='s'/><parallelGateway id='p'/>"
                + tasks("a", "b", "c", "d", "z") + "<parallelGateway id='j'/><parallelGateway id='q'/>"
                + "<parallelGateway id='k'/><endEvent id='e'/>"
                + flows("s p", "p a", "p b", "a j", "b j", "j q", "q c", "q d", "c k", "d k", "k z", "z e")));
        assertThat(after(draft)).isEqualTo(Map.of("a", "[]", "b", "[]", "c", "[a, b]", "d", "[a, b]", "z", "null"));
    }

    @Test
    public void whatCannotBeSaidSoIsLedInSequenceAndDoubted() {
        String choiceWithin = BESIDE.replace("<endEvent id='e'/>", "<endEvent id='e'/><exclusiveGateway id='x'/>")
                .replace(flow("tetapkan", "bayar", ""), flow("tetapkan", "x", "") + flow("x", "bayar", "Ya"))
                .replace(flow("bayar", "j", ""), flow("bayar", "j", "") + flow("x", "j", "Tidak"));
        String noWaiting = BESIDE.replace("<parallelGateway id='j'/>", "<exclusiveGateway id='j'/>");
        for (String drawn : List.of(choiceWithin, noWaiting)) {
            Draft draft = DraftReading.draft(process(drawn));
            assertThat(after(draft).values()).containsOnly("null");
            assertThat(draft.doubts().toString()).contains("berjalan bersama");
            assertThat(draft.account().entries())
                    .anyMatch(entry -> entry.part().equals("parallelGateway") && entry.fate() == Fate.DOUBTED);
        }
    }

    /** Rows beside each other, one group behind the other: each step comes after exactly what the drawing has before it. */
    @Test
    public void whatComesAfterWhatIsAsDrawn() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder drawn = new StringBuilder("<startEvent id='s'/>");
            Map<String, Set<String>> before = new TreeMap<>();
            String last = "s";
            Set<String> all = new HashSet<>();
            for (int group = 0; group < 1 + random.nextInt(4); group++) {
                last = group(drawn, "g" + group, last, all, before, random);
            }
            drawn.append("<endEvent id='e'/>").append(flows(last + " e"));
            Draft draft = DraftReading.draft(process(drawn.toString()));
            PublicService service = DraftReading.service(draft);
            Precedence order = Precedence.of(service);
            assertThat(service.steps()).as("seed %s", seed).hasSize(before.size());
            before.forEach((step, earlier) -> assertThat(before.keySet().stream()
                            .filter(other -> order.isAfter(step, other))
                            .collect(Collectors.toSet()))
                    .as("before %s of %s", step, draft.yaml())
                    .isEqualTo(earlier));
            assertThat(draft.doubts().toString()).as("seed %s", seed).doesNotContain("sejajar");
        }
    }

    private static String group(
            StringBuilder drawn,
            String id,
            String from,
            Set<String> all,
            Map<String, Set<String>> before,
            Random random) {
        int rows = 1 + random.nextInt(4);
        if (rows > 1) {
            drawn.append("<parallelGateway id='" + id + "p'/><parallelGateway id='" + id + "j'/>");
            drawn.append(flows(from + " " + id + "p"));
        }
        List<String> made = new ArrayList<>();
        String end = from;
        for (int row = 0; row < rows; row++) {
            Set<String> earlier = new HashSet<>(all);
            end = rows > 1 ? id + "p" : from;
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                String step = id + "r" + row + "n" + i;
                drawn.append(tasks(step)).append(flows(end + " " + step));
                before.put(step, Set.copyOf(earlier));
                earlier.add(step);
                made.add(step);
                end = step;
            }
            if (rows > 1) {
                drawn.append(flows(end + " " + id + "j"));
            }
        }
        all.addAll(made);
        return rows > 1 ? id + "j" : end;
    }

    private static Map<String, String> after(Draft draft) {
        Map<String, String> after = new TreeMap<>();
        DraftReading.service(draft)
                .steps()
                .forEach(step -> after.put(
                        step.id(),
                        step.after() == null ? "null" : step.after().value().toString()));
        return after;
    }

    private static Step step(PublicService service, String id) {
        return service.step(id).orElseThrow();
    }

    private static String tasks(String... names) {
        StringBuilder tasks = new StringBuilder();
        for (String name : names) {
            tasks.append("<task id='" + name + "' name='" + name + "'/>");
        }
        return tasks.toString();
    }

    private static String flows(String... ends) {
        StringBuilder flows = new StringBuilder();
        for (String each : ends) {
            String[] both = each.split(" ");
            flows.append(flow(both[0], both[1], ""));
        }
        return flows.toString();
    }

    private static String flow(String from, String to, String name) {
        return "<sequenceFlow id='" + from + "-" + to + "' sourceRef='" + from + "' targetRef='" + to + "' name='"
                + name + "'/>";
    }

    private static String process(String content) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p1' name='Contoh'>"
                + content + "</process></definitions>";
    }
}
