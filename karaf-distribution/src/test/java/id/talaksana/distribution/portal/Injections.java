package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.InjectedTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page looks like in which the injected texts did not become markup. */
final class Injections {
    private static final String MARK = InjectedTexts.MARK;

    private Injections() {}

    /** How often the mark stands on the page as text, after making sure that nowhere it is more than that. */
    static int inert(String page) {
        Document document = Jsoup.parse(page);
        for (Element element : document.getAllElements()) {
            assertThat(element.tagName()).doesNotContain(MARK).isNotIn("iframe", "object", "style");
            if (element.tagName().equals("script")) {
                assertThat(element.data()).doesNotContain(MARK);
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                assertThat(name).doesNotContain(MARK).doesNotStartWith("on").isNotIn("autofocus", "srcdoc", "x");
                if (attribute.getValue().contains(MARK)) {
                    assertThat(name).isIn("value", "href");
                    assertThat(name.equals("value") || attribute.getValue().startsWith("/"))
                            .as("%s", attribute)
                            .isTrue();
                }
            }
            element.childNodes().stream()
                    .filter(node -> node.nodeName().equals("#comment"))
                    .forEach(comment -> assertThat(comment.outerHtml()).doesNotContain(MARK));
        }
        return document.outerHtml().split(MARK, -1).length - 1;
    }
}
