package id.talaksana.language.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.bpmn.Agencies.Published;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.ExclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Lane;
import org.operaton.bpm.model.bpmn.instance.MessageFlow;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.UserTask;

/** Each service of the five agencies as BPMN 2.0: schema, two engines' parsers, drawing. */
@RunWith(Parameterized.class)
public class BpmnTest {
    private static Schema schema;
    private final PublicService service;
    private final byte[] file;
    private final BpmnModelInstance model;

    public BpmnTest(Published published) {
        this.service = published.service();
        this.file = new BpmnModels().bpmn(published.definition(), service).content();
        this.model = Bpmn.readModelFromStream(new ByteArrayInputStream(file));
    }

    @Parameters(name = "{0}")
    public static Collection<Published> services() throws Exception {
        return Agencies.services();
    }

    /** The OMG's schema, as the engine ships it. */
    @BeforeClass
    public static void readSchema() throws Exception {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Bpmn.class.getResource("/org/operaton/bpm/model/bpmn/schema/BPMN20.xsd"));
    }

    @Test
    public void theSchemaOfBpmnAcceptsIt() throws Exception {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    @Test
    public void equalDefinitionsGiveEqualBytes() throws Exception {
        Published again = Agencies.services().stream()
                .filter(p -> p.service().equals(service))
                .findFirst()
                .orElseThrow();
        assertThat(new BpmnModels().bpmn(again.definition(), again.service()).content())
                .isEqualTo(file);
    }

    @Test
    public void operatonCountsWhatTheDefinitionSays() {
        assertThat(model.getModelElementsByType(UserTask.class))
                .hasSize(service.steps().size());
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).hasSize(decisions() + runsOfTracks());
        assertThat(model.getModelElementsByType(Lane.class)).hasSize(lanes());
        assertThat(model.getModelElementsByType(MessageFlow.class)).hasSize((int)
                service.steps().stream().filter(s -> s.request() != null).count());
    }

    @Test
    public void flowableCountsWhatTheDefinitionSays() throws Exception {
        BpmnModel read = new BpmnXMLConverter()
                .convertToBpmnModel(
                        XMLInputFactory.newInstance().createXMLStreamReader(new ByteArrayInputStream(file), "UTF-8"));
        org.flowable.bpmn.model.Process process = read.getMainProcess();
        assertThat(process.findFlowElementsOfType(org.flowable.bpmn.model.UserTask.class))
                .hasSize(service.steps().size());
        assertThat(process.findFlowElementsOfType(org.flowable.bpmn.model.ExclusiveGateway.class))
                .hasSize(decisions() + runsOfTracks());
        assertThat(process.getLanes()).hasSize(lanes());
        assertThat(read.getFlowLocationMap().keySet())
                .hasSizeGreaterThanOrEqualTo(service.steps().size());
    }

    @Test
    public void stepsAreNamedByNumberAndWords() {
        List<String> expected = service.steps().stream()
                .map(s -> (s.number() == null ? "" : s.number() + ". ")
                        + (s.text().known() ? s.text().value() : "[tidak terbaca]"))
                .toList();
        assertThat(model.getModelElementsByType(UserTask.class).stream().map(UserTask::getName))
                .containsExactlyElementsOf(expected);
    }

    @Test
    public void everyOutcomeIsANamedFlowAndEveryReturnLeadsBack() {
        for (Step step : service.steps()) {
            for (Step.Outcome outcome : step.outcomes()) {
                SequenceFlow flow = model.getModelElementById("alur-keputusan-" + step.id() + "." + outcome.id());
                assertThat(flow.getName()).isEqualTo(outcome.label().value());
                if (outcome.returns()) {
                    assertThat(flow.getTarget().getId())
                            .endsWith("-" + outcome.returnTo().value());
                }
            }
        }
    }

    @Test
    public void everyNodeStandsInTheLaneOfItsActor() {
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            String actor = lane.getAttributeValueNs("urn:talaksana:bpmn:1", "actor");
            for (FlowNode node : lane.getFlowNodeRefs()) {
                if (node instanceof UserTask) {
                    Step step = service.step(node.getId().substring("langkah-".length()))
                            .orElseThrow();
                    assertThat(
                                    step.actorIds().isEmpty()
                                            ? null
                                            : step.actorIds().get(0))
                            .isEqualTo(actor);
                }
            }
        }
        assertThat(model.getModelElementsByType(Lane.class).stream()
                        .mapToInt(l -> l.getFlowNodeRefs().size())
                        .sum())
                .isEqualTo(model.getModelElementsByType(FlowNode.class).size());
    }

    @Test
    public void everyElementIsDrawnAndNoFlowCrossesATask() {
        DrawnModel.holds(model);
    }

    private int decisions() {
        return (int)
                service.steps().stream().filter(s -> !s.outcomes().isEmpty()).count();
    }

    private int runsOfTracks() {
        int runs = 0;
        List<String> before = List.of();
        for (Step step : service.steps()) {
            List<String> tracks = step.tracks().or(List.of());
            runs += !tracks.isEmpty() && !tracks.equals(before) ? 1 : 0;
            before = tracks;
        }
        return runs;
    }

    private int lanes() {
        Set<String> actors =
                service.steps().stream().flatMap(s -> s.actorIds().stream()).collect(Collectors.toSet());
        return actors.size()
                + (service.steps().stream().anyMatch(s -> s.actorIds().isEmpty()) ? 1 : 0);
    }
}
