package id.talaksana.api.complaints;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Texts that would like to become markup, headers, commands, queries or formulas. Every other one is markup; the rest means
 * something to a shell, a database, a spreadsheet, a template, a log, a terminal or a reader's eye.
 */
public final class InjectedTexts {
    /** What the markup among them has in it, wherever it would be harmful. */
    public static final String MARK = "xq7";

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

    private InjectedTexts() {}

    /** Whether a line holds what no line may hold: the same, and what nobody sees or what turns the writing round. */
    public static boolean isUnfitLine(String text) {
        return isUnfit(text) || text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT);
    }

    /** A thousand of them, each different from all others and always the same ones. */
    public static List<String> thousand() {
        Random random = new Random(20261125);
        return IntStream.range(0, 1000).mapToObj(i -> text(random, i)).toList();
    }

    private static String text(Random random, int i) {
        String after = AFTER[random.nextInt(AFTER.length)] + i;
        return i % 2 == 0
                ? BEFORE[random.nextInt(BEFORE.length)] + CORE[i / 2 % CORE.length] + after
                : OTHER[i / 2 % OTHER.length] + after;
    }

    /** Those of them that the counter takes: the others hold control characters, which nobody types. */
    public static List<String> fit() {
        return thousand().stream().filter(text -> !isUnfit(text)).toList();
    }

    /** Whether a text holds what no text may hold: control characters but tabs and line breaks, half characters and none. */
    public static boolean isUnfit(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                        || (c & 0xFFFE) == 0xFFFE
                        || Character.getType(c) == Character.SURROGATE);
    }
}
