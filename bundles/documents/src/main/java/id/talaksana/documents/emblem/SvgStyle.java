package id.talaksana.documents.emblem;

import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a figure looks, as its element and those around it say.
 *
 * @param fill 24 bits of colour; null: none
 * @param before which share of a text stands before its place
 */
record SvgStyle(
        AffineTransform transform,
        Integer fill,
        Integer stroke,
        double strokeWidth,
        boolean evenOdd,
        double fontSize,
        boolean bold,
        double before) {
    static final SvgStyle INITIAL = new SvgStyle(new AffineTransform(), 0, null, 1, false, 16, false, 0);

    private static final Map<String, Integer> NAMES = Map.of(
            "black", 0, "white", 0xffffff, "red", 0xff0000, "green", 0x008000, "blue", 0x0000ff, "yellow", 0xffff00);
    private static final Map<String, Double> ANCHORS = Map.of("start", 0.0, "middle", 0.5, "end", 1.0);
    private static final Pattern TRANSFORM = Pattern.compile("\\s*,?\\s*(\\w+)\\s*\\(([^)]*)\\)\\s*");

    /** With what an element says itself; a member that it does not have is as around it. */
    SvgStyle with(UnaryOperator<String> attribute) {
        String weight = attribute.apply("font-weight");
        return new SvgStyle(
                moved(attribute.apply("transform")),
                colour(attribute.apply("fill"), fill),
                colour(attribute.apply("stroke"), stroke),
                number(attribute.apply("stroke-width"), strokeWidth),
                attribute.apply("fill-rule") == null ? evenOdd : "evenodd".equals(attribute.apply("fill-rule")),
                number(attribute.apply("font-size"), fontSize),
                weight == null ? bold : weight.matches("bold|[6-9]00"),
                attribute.apply("text-anchor") == null ? before : ANCHORS.get(attribute.apply("text-anchor")));
    }

    private static double number(String value, double around) {
        return value == null ? around : Double.parseDouble(value.strip().replaceFirst("px$", ""));
    }

    private static Integer colour(String value, Integer around) {
        if (value == null) {
            return around;
        }
        String colour = value.strip().toLowerCase(java.util.Locale.ROOT);
        if (colour.equals("none")) {
            return null;
        }
        if (colour.matches("#[0-9a-f]{3}")) {
            return Integer.parseInt(colour.substring(1).replaceAll(".", "$0$0"), 16);
        }
        if (colour.matches("#[0-9a-f]{6}")) {
            return Integer.parseInt(colour.substring(1), 16);
        }
        if (!NAMES.containsKey(colour)) {
            throw new UnsupportedOperationException(colour);
        }
        return NAMES.get(colour);
    }

    private AffineTransform moved(String value) {
        AffineTransform all = new AffineTransform(transform);
        Matcher each = TRANSFORM.matcher(value == null ? "" : value);
        int at = 0;
        while (each.find() && each.start() == at) {
            all.concatenate(one(each.group(1), SvgPath.numbers(each.group(2))));
            at = each.end();
        }
        if (value != null && at < value.length()) {
            throw new UnsupportedOperationException(value);
        }
        return all;
    }

    private static AffineTransform one(String name, double[] n) {
        return switch (name + n.length) {
            case "translate1" -> AffineTransform.getTranslateInstance(n[0], 0);
            case "translate2" -> AffineTransform.getTranslateInstance(n[0], n[1]);
            case "scale1" -> AffineTransform.getScaleInstance(n[0], n[0]);
            case "scale2" -> AffineTransform.getScaleInstance(n[0], n[1]);
            case "rotate1" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
            case "rotate3" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2]);
            case "matrix6" -> new AffineTransform(n);
            default -> throw new UnsupportedOperationException(name);
        };
    }
}
