package id.talaksana.language.rules.brand;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.YamlTree.Place;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A logo as SVG draws and does nothing else. Elements are allowed one by one: none that runs, embeds, animates or links, none
 * that fetches, and none by which a few bytes ask for endless drawing (such as {@code use}).
 */
public final class SvgRules {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS =
            Set.of(("svg g defs title desc path rect circle ellipse line polyline polygon text tspan "
                            + "linearGradient radialGradient stop clipPath")
                    .split(" "));
    private static final int MOST_ELEMENTS = 2_000;
    private static final int DEEPEST = 30;
    /** A reference to a part of the drawing itself, and nothing else. */
    private static final Pattern FOREIGN_URL = Pattern.compile("url\\s*\\((?!\\s*['\"]?#)", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final Findings findings;
    private boolean sound = true;

    private SvgRules(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Whether the picture may be shown; what is wrong with it is told in its place. */
    static boolean check(String file, byte[] content, Findings findings) {
        SvgRules rules = new SvgRules(file, findings);
        rules.read(content);
        return rules.sound;
    }

    private void read(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What is wrong comes as an exception; the JDK would print it on the console as well.
        factory.setXMLReporter((message, type, related, at) -> {});
        try {
            read(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException e) {
            wrong(
                    e.getLocation(),
                    "logo-type",
                    LanguageWords.text("the-content-of-this-file-is"),
                    LanguageWords.text("save-it-as-plain-svg-again"));
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int elements = 0;
        int depth = 0;
        while (xml.hasNext() && sound) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element(xml, elements == 0);
                    if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) {
                        wrong(
                                xml.getLocation(),
                                "too-large",
                                LanguageWords.text("more-than-2-000-elements"),
                                LanguageWords.text("make-the-drawing-simpler"));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    unsafe(xml, "DOCTYPE", LanguageWords.text("remove-the-doctype-and-entities"));
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    unsafe(xml, "<?" + xml.getPITarget() + "?>", LanguageWords.text("remove-that-line"));
                default -> {}
            }
        }
    }

    private void element(XMLStreamReader xml, boolean root) {
        String name = xml.getLocalName();
        if (root && !(name.equals("svg") && NAMESPACE.equals(xml.getNamespaceURI()))) {
            wrong(
                    xml.getLocation(),
                    "logo-type",
                    LanguageWords.text("this-is-no-svg-its-root", name),
                    LanguageWords.text("begin-with-svg-xmlns", NAMESPACE));
        } else if (!NAMESPACE.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(name)) {
            unsafe(xml, "<" + name + ">", LanguageWords.text("save-as-plain-svg"));
        }
        for (int i = 0; i < xml.getAttributeCount() && sound; i++) {
            attribute(xml, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private void attribute(XMLStreamReader xml, String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        // A backslash writes any letter in CSS, also those of "url".
        boolean harmless = !lower.startsWith("on")
                && !lower.equals("base")
                && !(lower.equals("href") && !value.strip().startsWith("#"))
                && !FOREIGN_URL.matcher(value).find()
                && value.indexOf('\\') < 0;
        if (!harmless) {
            unsafe(xml, name, LanguageWords.text("remove-that-attribute"));
        }
    }

    private void unsafe(XMLStreamReader xml, String what, Text remedy) {
        wrong(xml.getLocation(), "logo-unsafe", LanguageWords.text("a-logo-may-not-have", what), remedy);
    }

    private void wrong(Location at, String rule, Text message, Text remedy) {
        sound = false;
        Place place = at == null || at.getLineNumber() < 1
                ? Place.FILE
                : new Place(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
        findings.error(file, place, rule, message, remedy);
    }
}
