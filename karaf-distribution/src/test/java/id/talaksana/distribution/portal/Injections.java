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

    private static final String[] OTHER = {
        "'; DROP TABLE complaint; --",
        "' OR '1'='1",
        "\\' UNION SELECT code_hash FROM complaint --",
        "1); DELETE FROM complaint_row WHERE ('1'='1",
        "%' ESCAPE '",
        "\r\nX-Injected: " + MARK,
        "%0d%0aSet-Cookie:%20" + MARK,
        "\n\n<html>" + MARK,
        "${jndi:ldap://127.0.0.1:1/" + MARK + "}",
        "${7*7}",
        "#{7*7}",
        "{{7*7}}",
        "<%= 7*7 %>",
        "@{" + MARK + "}",
        "!{" + MARK + "}",
        "../../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "file:///etc/passwd",
        "/etc/passwd%00.pdf",
        "=HYPERLINK(\"http://127.0.0.1:1\",\"x\")",
        "+SUM(1+1)*cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+9)*cmd|' /C calc'!A0",
        "\u202Etxt.exe\u202C",
        "\u2066\u2069\u200F\u061C",
        "\u200B\u200D\uFEFF",
        "\u0041\u030A\u0301\u0489",
        "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "\uFFFE\uFFFF",
        "\u0000",
        "\u0007\u001b[31m" + MARK,
        "\u0085",
        "\u007f",
        "$(touch /tmp/" + MARK + ")",
        "`id`; id | id && id",
        "; rm -rf " + MARK,
        "*)(uid=*))(|(uid=*",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
        "<![CDATA[<" + MARK + ">]]>",
        "{\"anonymous\": false, \"__proto__\": {}}",
        "\",\"confidential\":false,\"x\":\"",
        "null",
        "true",
        "NaN",
        "-1e309",
        "%n%n%s%x",
        "%{(#a=@java.lang.Runtime@getRuntime())}",
        "T(java.lang.Runtime).getRuntime()",
        "javascript:" + MARK + "()",
        "data:text/html,<script>" + MARK + "()</script>",
        "BEGIN:VEVENT\r\nSUMMARY:" + MARK
    };

    private final Random random = new Random(20261125);

    String next(int i) {
        return BEFORE[random.nextInt(BEFORE.length)] + CORE[i % CORE.length] + AFTER[random.nextInt(AFTER.length)] + i;
    }

    /** What is no markup, but means something to a shell, a database, a spreadsheet, a template, a log or a reader's eye. */
    String other(int i) {
        return OTHER[i / 2 % OTHER.length] + AFTER[random.nextInt(AFTER.length)] + i;
    }

    /** Whether a text holds what no text may hold: control characters but tabs and line breaks. */
    static boolean isUnfit(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
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
