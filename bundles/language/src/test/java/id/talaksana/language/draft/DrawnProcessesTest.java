package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.bpmn.Agencies;
import id.talaksana.language.bpmn.Agencies.Published;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** BPMN as others draw it, and as our own files come back: nothing is lost without a word. */
public class DrawnProcessesTest {
    private final BpmnModels models = new BpmnModels();

    @Test
    public void branchesThatPartAtTheBeginningAreAllSteps() {
        Draft draft = DraftReading.draft(
                process("<startEvent id='s'/><parallelGateway id='p'/><task id='a' name='Menguji A'/>"
                        + "<exclusiveGateway id='x'/><parallelGateway id='j'/><task id='c' name='Menyusun'/>"
                        + "<task id='b' name='Menguji B'/><task id='z' name='Menolak'/><endEvent id='e'/><endEvent id='f'/>"
                        + flows("s p", "p a", "p b", "a x", "b j", "j c", "c e", "z f") + flow("x", "j", "Ya")
                        + flow("x", "z", "Tidak")));
        List<Step> steps = DraftReading.service(draft).steps();
        assertThat(steps).extracting(s -> s.text().value()).contains("Menguji A", "Menguji B", "Menyusun", "Menolak");
        assertThat(step(steps, "Menguji A").outcomes())
                .extracting(o -> o.label().value())
                .containsExactly("Ya", "Tidak");
        assertThat(step(steps, "Menguji A").outcomes().get(0).next())
                .isEqualTo(step(steps, "Menguji B").id());
        assertThat(draft.doubts().toString())
                .contains("berjalan bersama \"Menguji A\"")
                .doesNotContain("tidak tercapai")
                .doesNotContain("bermula di");
    }

    @Test
    public void branchesBehindADecisionAreOneOutcome() {
        Draft draft = DraftReading.draft(
                process("<startEvent id='s'/><task id='u' name='Menyusun'/><task id='a' name='Memeriksa'/>"
                        + "<exclusiveGateway id='x'/><parallelGateway id='p'/><task id='h' name='Memuat di laman'/>"
                        + "<task id='m' name='Menempel di papan'/><parallelGateway id='j'/><endEvent id='e'/>"
                        + flows("s u", "u a", "a x", "p h", "p m", "h j", "m j", "j e") + flow("x", "p", "Ya")
                        + flow("x", "u", "Tidak")));
        List<Step> steps = DraftReading.service(draft).steps();
        assertThat(step(steps, "Memeriksa").outcomes())
                .extracting(o -> o.label().value())
                .containsExactly("Ya", "Tidak");
        assertThat(steps)
                .extracting(s -> s.text().value())
                .containsExactly("Menyusun", "Memeriksa", "Memuat di laman", "Menempel di papan");
    }

    @Test
    public void whatOnlyAnEventBeginsIsNoStepAndIsNamedWithWhatIsInIt() {
        Draft draft = DraftReading.draft(process("<startEvent id='s'/><task id='a' name='Memeriksa'/><endEvent id='e'/>"
                + "<subProcess id='w' triggeredByEvent='true'><startEvent id='t'><timerEventDefinition/></startEvent>"
                + "<task id='q' name='Mengingatkan pimpinan'/></subProcess>" + flows("s a", "a e")));
        assertThat(DraftReading.service(draft).steps()).hasSize(1);
        assertThat(draft.doubts().toString()).contains("Mengingatkan pimpinan");
        assertThat(draft.account().entries()).anyMatch(e -> e.part().equals("subProcess") && e.fate() == Fate.LEFT_OUT);
    }

    @Test
    public void aLaneThatWasRenamedRenamesItsActorAndThatIsTold() throws Exception {
        Published kanreg = Agencies.service("kanreg", "persetujuan-teknis-ni-casn");
        Actor actor = kanreg.service().actors().get(0);
        String file = exported(kanreg)
                .replaceFirst("(<lane [^>]*name=\")" + actor.name().value() + "\"", "$1Seksi Penguji Coba\"");
        Draft draft = DraftReading.draft(file);
        PublicService service = DraftReading.service(draft);
        assertThat(service.actor(actor.id()).orElseThrow().name().value()).isEqualTo("Seksi Penguji Coba");
        assertThat(draft.doubts().toString())
                .contains("nama lajur diubah")
                .contains(actor.name().value());
    }

    @Test
    public void aStepThatWasRenamedIsTold() throws Exception {
        Published kanreg = Agencies.service("kanreg", "persetujuan-teknis-ni-casn");
        Draft draft = DraftReading.draft(
                exported(kanreg).replaceFirst("(<userTask [^>]*name=\")[^\"]*\"", "$1Mengarsipkan usul\""));
        assertThat(DraftReading.service(draft).steps().get(0).text().value()).isEqualTo("Mengarsipkan usul");
    }

    @Test
    public void whatWasExportedComesBackWithItsIdAndAllThatItSays() throws Exception {
        for (Published published : Agencies.services()) {
            Draft draft = DraftReading.draft(exported(published));
            PublicService again = DraftReading.service(draft);
            assertThat(draft.doubts()).as("%s", published).allMatch(d -> d.text()
                    .equals("RAGU: pelaksana tidak disebut"));
            assertThat(again).as("%s", published).isEqualTo(published.service());
            assertThat(draft.account().open())
                    .as("%s", published)
                    .extracting(Entry::part)
                    .containsOnly("BPMNDiagram");
        }
    }

    private String exported(Published published) {
        return new String(
                models.bpmn(published.definition(), published.service()).content(), StandardCharsets.UTF_8);
    }

    private static Step step(List<Step> steps, String words) {
        return steps.stream()
                .filter(s -> s.text().value().equals(words))
                .findFirst()
                .orElseThrow();
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
