package id.talaksana.language.bpmn;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
import id.talaksana.language.bpmn.Graph.Partner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** One procedure as a file of BPMN 2.0, in the order that its schema asks for. */
public final class BpmnFile {
    static final String PROCESS = "prosedur";
    static final String POOL = "instansi";
    static final String MESSAGE = "permintaan-";

    private final AgencyDefinition definition;
    private final PublicService service;
    private final Graph graph;
    private final Xml xml;

    private BpmnFile(AgencyDefinition definition, PublicService service) throws XMLStreamException {
        this.definition = definition;
        this.service = service;
        this.graph = Graph.of(service);
        this.xml = new Xml();
    }

    public static byte[] of(AgencyDefinition definition, PublicService service) {
        try {
            return new BpmnFile(definition, service).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] write() throws XMLStreamException {
        String title = Sourced.inUse(service.title(), Vocabulary.UNREADABLE);
        xml.open(
                "definitions",
                "xmlns",
                Vocabulary.MODEL,
                "xmlns:bpmndi",
                Vocabulary.BPMNDI,
                "xmlns:dc",
                Vocabulary.DC,
                "xmlns:di",
                Vocabulary.DI,
                "xmlns:xsi",
                Vocabulary.XSI,
                "xmlns:talaksana",
                Vocabulary.OWN,
                "id",
                "definisi",
                "name",
                title,
                "targetNamespace",
                Vocabulary.OWN,
                "exporter",
                "Talaksana",
                "exporterVersion",
                "1");
        collaboration();
        new BpmnProcess(definition, service, graph, xml).write(title);
        new BpmnDiagram(graph, Drawing.of(graph), xml).write();
        xml.close();
        return xml.bytes();
    }

    private void collaboration() throws XMLStreamException {
        xml.open("collaboration", "id", "kolaborasi");
        String name = name();
        xml.empty("participant", "id", POOL, "name", name, "processRef", PROCESS);
        for (Partner partner : graph.partners()) {
            xml.empty("participant", "id", partner.id(), "name", partner.name());
        }
        for (Partner partner : graph.partners()) {
            message(partner);
        }
        xml.close();
    }

    private String name() {
        return Stream.of(definition.agency().name(), definition.agency().unit())
                .filter(n -> n != null && n.known())
                .map(n -> n.value())
                .collect(Collectors.joining(" / "));
    }

    private void message(Partner partner) throws XMLStreamException {
        xml.empty(
                "messageFlow",
                "id",
                MESSAGE + partner.step().id(),
                "name",
                partner.step().request().subject(),
                "sourceRef",
                GraphOfService.TASK + partner.step().id(),
                "targetRef",
                partner.id());
    }
}
