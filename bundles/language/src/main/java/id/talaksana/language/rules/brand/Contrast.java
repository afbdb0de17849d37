package id.talaksana.language.rules.brand;

/** The contrast of two colours, as WCAG 2.2 defines it: from 1 (the same) to 21 (black on white). */
public final class Contrast {
    private Contrast() {}

    /** Of two colours written {@code #rrggbb}. */
    public static double of(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The definition of "relative luminance" in WCAG 2.2, with the threshold as corrected in 2021. */
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
