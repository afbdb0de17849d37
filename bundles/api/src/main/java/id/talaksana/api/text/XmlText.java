package id.talaksana.api.text;

import java.util.regex.Pattern;

/** Texts of definitions as they may stand in XML and HTML. */
public final class XmlText {
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The text without what XML 1.0 cannot carry in any way: a replacement character says where it was. */
    public static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("\uFFFD");
    }

    /** The text for elements, and for attributes in double quotes. */
    public static String escaped(String text) {
        return legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
