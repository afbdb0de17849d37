package id.talaksana.documents;

import static id.talaksana.api.definition.HostileDefinitions.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.HostileDefinitions;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.bpmn.Agencies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Texts of a definition stay texts, on whatever they are drawn. */
public class HostileTextsTest {
    private static final Set<String> SVG = Set.of("svg", "title", "desc", "rect", "text", "polyline", "polygon");

    private final DrawnPapers papers = new DrawnPapers(new AgenciesLogos());

    private interface Look {
        void at(AgencyDefinition definition, PublicService service) throws Exception;
    }

    private static void each(Look look) throws Exception {
        long texts = 0;
        long seed = 20261126;
        for (Agencies.Published p : Agencies.services()) {
            AgencyDefinition hostile = HostileDefinitions.of(p.definition(), seed++);
            texts += HostileDefinitions.texts(hostile).count();
            look.at(hostile, hostile.service(p.service().id()).orElseThrow());
        }
        assertThat(texts).as("hostile texts").isGreaterThan(1_000);
    }

    @Test
    public void sopAndStandardAsPages() throws Exception {
        each((definition, service) -> {
            for (Rendition page : List.of(
                    papers.sop(definition, service, Rendition.Kind.HTML),
                    papers.standard(definition, service, Rendition.Kind.HTML))) {
                String html = text(page);
                assertThat(html).contains(MARK).doesNotContain("\u0000", "\u0007", "\uFFFE");
                for (Element element : Jsoup.parse(html).getAllElements()) {
                    assertThat(element.tagName())
                            .doesNotContain(MARK)
                            .isNotIn("script", "img", "iframe", "link", "object");
                    if (element.tagName().equals("a")) {
                        assertThat(element.attr("href"))
                                .as("the way back")
                                .isEqualTo("/" + definition.agency().id() + "/" + service.id());
                    }
                    if (element.tagName().equals("style")) {
                        assertThat(element.data()).doesNotContain(MARK);
                    }
                    for (Attribute attribute : element.attributes()) {
                        assertThat(attribute.getKey())
                                .doesNotContain(MARK)
                                .doesNotStartWith("on")
                                .isNotIn("src", "srcdoc", "autofocus");
                        assertThat(attribute.getKey().equals("href"))
                                .isEqualTo(element.tagName().equals("a"));
                    }
                }
            }
        });
    }

    @Test
    public void sopAsDrawing() throws Exception {
        each((definition, service) -> {
            Document svg =
                    xml(papers.sop(definition, service, Rendition.Kind.SVG).content());
            assertThat(svg.getDoctype()).isNull();
            NodeList all = svg.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                assertThat(all.item(i).getNodeName()).isIn(SVG);
                attributes(all.item(i));
            }
            assertThat(svg.getDocumentElement().getTextContent()).contains(MARK);
        });
    }

    @Test
    public void procedureAsModel() throws Exception {
        each((definition, service) -> {
            Document model = xml(new BpmnModels().bpmn(definition, service).content());
            assertThat(model.getDoctype()).isNull();
            NodeList all = model.getElementsByTagName("*");
            boolean told = false;
            for (int i = 0; i < all.getLength(); i++) {
                assertThat(all.item(i).getNodeName()).doesNotContain(MARK).isNotIn("script", "scriptTask");
                told |= attributes(all.item(i));
            }
            assertThat(told).isTrue();
        });
    }

    @Test
    public void everythingAsPdf() throws Exception {
        each((definition, service) -> {
            pdf(papers.sop(definition, service, Rendition.Kind.PDF));
            pdf(papers.standard(definition, service, Rendition.Kind.PDF));
            for (Form form : service.forms()) {
                pdf(papers.form(definition, service, form));
            }
        });
    }

    private static void pdf(Rendition rendition) throws Exception {
        try (PDDocument document = Loader.loadPDF(rendition.content())) {
            assertThat(new PDFTextStripper().getText(document)).contains(MARK);
            xml(document.getDocumentCatalog().getMetadata().toByteArray());
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            assertThat(catalog.keySet()).doesNotContain(COSName.OPEN_ACTION, COSName.AA);
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary dictionary) {
                    assertThat(dictionary.keySet())
                            .doesNotContain(COSName.JS, COSName.getPDFName("JavaScript"), COSName.URI);
                }
            }
        }
    }

    /** Whether a hostile text stands in one of them, as a value. */
    private static boolean attributes(Node element) {
        NamedNodeMap attributes = element.getAttributes();
        boolean told = false;
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            assertThat(name).doesNotContain(MARK).doesNotStartWith("on").isNotIn("href", "style", "autofocus");
            told |= attributes.item(i).getNodeValue().contains(MARK);
        }
        return told;
    }

    private static Document xml(byte[] content) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static String text(Rendition rendition) {
        return new String(rendition.content(), StandardCharsets.UTF_8);
    }
}
