package id.talaksana.core.extension;

import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.extension.StepInHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The real extensions of the agency module that a test runs in, as its component descriptions declare them. */
public final class DeclaredExtensions implements Whiteboard {
    private static final Path DESCRIPTIONS = Path.of("target/classes/OSGI-INF");

    private final String agency;
    private final List<Declared> declared = new ArrayList<>();

    private record Declared(String name, List<String> services, String implementation) {}

    /** Those of this agency's module. */
    public DeclaredExtensions(String agency) throws IOException {
        this.agency = agency;
        if (Files.isDirectory(DESCRIPTIONS)) {
            try (Stream<Path> files = Files.list(DESCRIPTIONS)) {
                for (Path file : files.toList()) {
                    read(file);
                }
            }
        }
    }

    private void read(Path file) throws IOException {
        try {
            Document xml =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            for (Element property : elements(xml, "property")) {
                if (property.getAttribute("name").equals(StepInHand.EXTENSION)) {
                    declared.add(new Declared(
                            property.getAttribute("value"),
                            elements(xml, "provide").stream()
                                    .map(p -> p.getAttribute("interface"))
                                    .toList(),
                            elements(xml, "implementation").get(0).getAttribute("class")));
                }
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is no component description", e);
        }
    }

    private static List<Element> elements(Document xml, String name) {
        NodeList nodes = xml.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Override
    public Optional<Offer> find(String whose, Call call) {
        String type = Whiteboard.type(call.point()).getName();
        return declared.stream()
                .filter(d -> whose.equals(agency)
                        && d.name().equals(call.name())
                        && d.services().contains(type))
                .findFirst()
                .map(d -> new Offer() {
                    @Override
                    public Object take() {
                        try {
                            return Class.forName(d.implementation())
                                    .getDeclaredConstructor()
                                    .newInstance();
                        } catch (ReflectiveOperationException e) {
                            throw new AssertionError(e);
                        }
                    }

                    @Override
                    public void giveBack() {}
                });
    }
}
