package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Texts that would like to become markup, and what a page looks like in which they did not. */
final class Injections {
    private static final String MARK = "xq7";
    private static final String[] BEFORE = {
        "", "\"", "'", "\">", "'>", "</textarea>", "</title>", "</script>", "-->", "]]>", "` ", "\u0000", "\u2028"
    };
    private static final String[] CORE = {
        "<script>" + MARK + "()</script>",
        "<img src=x onerror=" + MARK + "()>",
        "<svg/onload=" + MARK + "()>",
        " onfocus=" + MARK + "() autofocus x=",
        "<" + MARK + ">",
        "<a href=\"javascript:" + MARK + "()\">x</a>",
        "<iframe srcdoc='<" + MARK + ">'>",
        "<sCrIpT/" + MARK + ">",
        "&lt;" + MARK + "<" + MARK + " &#60;",
        "<style>@import '" + MARK + "';"
    };
    private static final String[] AFTER = {
        "", "<!--", "\"", "\\", "\u00e9\ud83d\ude00", "%3C" + MARK + "%3E", "\r\nSet-Cookie: " + MARK + "=1"
    };

    private final Random random = new Random(20261125);

    String next(int i) {
        return BEFORE[random.nextInt(BEFORE.length)] + CORE[i % CORE.length] + AFTER[random.nextInt(AFTER.length)] + i;
    }

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
