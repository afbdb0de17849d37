package id.talaksana.core.tables;

/**
 * What stands in a cell, kept from being taken for a formula: a spreadsheet would calculate what begins with such a sign. It
 * goes out with an apostrophe in front, which is taken away when it comes in.
 */
final class Cell {
    private static final String FORMULA = "'*([=@].*|[+-].*[^\\d.,\\s].*)";

    private Cell() {}

    static String written(String value) {
        return value == null ? "" : value.matches(FORMULA) ? "'" + value : value;
    }

    static String read(String written) {
        return written.startsWith("'") && written.matches(FORMULA) ? written.substring(1) : written;
    }
}
