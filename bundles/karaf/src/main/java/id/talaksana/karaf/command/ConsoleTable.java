package id.talaksana.karaf.command;

import java.io.PrintStream;
import org.apache.karaf.shell.support.table.ShellTable;

/** A table whose columns have fixed greatest widths, so that it fits the console. */
public final class ConsoleTable {
    /** For a column whose contents are typed into other commands and must never be cut. */
    public static final int WHOLE = Integer.MAX_VALUE;

    private final ShellTable table;
    private int[] widths = new int[0];

    /** @param whenEmpty what stands in its place when it has no row */
    public ConsoleTable(String whenEmpty) {
        table = new ShellTable().emptyTableText(whenEmpty);
    }

    /** Adds a column of at most this many characters. */
    public ConsoleTable column(String name, int width) {
        table.column(name);
        widths = java.util.Arrays.copyOf(widths, widths.length + 1);
        widths[widths.length - 1] = width;
        return this;
    }

    /** Adds a row; null is an empty cell. */
    public void row(Object... cells) {
        Object[] fitting = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            fitting[i] = ConsoleText.cut(cells[i], widths[i]);
        }
        table.addRow().addContent(fitting);
    }

    /** Prints it. */
    public void print(PrintStream out) {
        table.print(out);
    }
}
