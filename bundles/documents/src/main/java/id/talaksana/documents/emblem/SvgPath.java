package id.talaksana.documents.emblem;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data of an SVG path (SVG 1.1, 8.3), but for elliptical arcs, which it refuses. */
final class SvgPath {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern COMMAND = Pattern.compile("([MmLlHhVvCcSsQqTtZz])([^A-DF-Za-df-z]*)");

    private final Path2D path = new Path2D.Double();
    private double x;
    private double y;
    /** The last control point, which a smooth curve mirrors. */
    private double controlX;

    private double controlY;
    private char before = 'M';

    private SvgPath() {}

    static Path2D of(String data) {
        SvgPath path = new SvgPath();
        Matcher command = COMMAND.matcher(data.strip());
        int at = 0;
        while (command.find() && command.start() == at) {
            path.command(command.group(1).charAt(0), numbers(command.group(2)));
            at = command.end();
        }
        if (at < data.strip().length()) {
            throw new UnsupportedOperationException(data.substring(at));
        }
        return path.path;
    }

    static Path2D corners(String points, boolean closed) {
        return of("M" + points + (closed ? "Z" : ""));
    }

    static double[] numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(Double.valueOf(number.group()));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void command(char letter, double[] numbers) {
        char kind = Character.toUpperCase(letter);
        boolean relative = Character.isLowerCase(letter);
        if (kind == 'Z') {
            path.closePath();
            x = path.getCurrentPoint().getX();
            y = path.getCurrentPoint().getY();
            before = kind;
            return;
        }
        int each =
                switch (kind) {
                    case 'H', 'V' -> 1;
                    case 'C' -> 6;
                    case 'S', 'Q' -> 4;
                    default -> 2;
                };
        if (numbers.length == 0 || numbers.length % each != 0) {
            throw new UnsupportedOperationException(letter + " " + numbers.length);
        }
        for (int i = 0; i < numbers.length; i += each) {
            double[] part = java.util.Arrays.copyOfRange(numbers, i, i + each);
            piece(kind == 'M' && i > 0 ? 'L' : kind, relative ? shifted(part, kind == 'V') : part);
        }
    }

    /** Relative coordinates as absolute ones. */
    private double[] shifted(double[] part, boolean vertical) {
        double[] absolute = part.clone();
        for (int i = 0; i < part.length; i++) {
            absolute[i] += i % 2 == 0 && !vertical ? x : y;
        }
        return absolute;
    }

    private void piece(char kind, double[] p) {
        boolean smooth = kind == 'S' ? "CS".indexOf(before) >= 0 : "QT".indexOf(before) >= 0;
        double mirroredX = smooth ? 2 * x - controlX : x;
        double mirroredY = smooth ? 2 * y - controlY : y;
        switch (kind) {
            case 'M' -> {
                to(p[0], p[1]);
                path.moveTo(x, y);
            }
            case 'L' -> line(p[0], p[1]);
            case 'H' -> line(p[0], y);
            case 'V' -> line(x, p[0]);
            case 'C' -> cubic(p[0], p[1], p[2], p[3], p[4], p[5]);
            case 'S' -> cubic(mirroredX, mirroredY, p[0], p[1], p[2], p[3]);
            case 'Q' -> quadratic(p[0], p[1], p[2], p[3]);
            default -> quadratic(mirroredX, mirroredY, p[0], p[1]);
        }
        before = kind;
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
    }

    private void line(double endX, double endY) {
        to(endX, endY);
        path.lineTo(x, y);
    }

    private void cubic(double x1, double y1, double x2, double y2, double endX, double endY) {
        path.curveTo(x1, y1, x2, y2, endX, endY);
        controlX = x2;
        controlY = y2;
        to(endX, endY);
    }

    private void quadratic(double x1, double y1, double endX, double endY) {
        path.quadTo(x1, y1, endX, endY);
        controlX = x1;
        controlY = y1;
        to(endX, endY);
    }
}
