package id.talaksana.karaf.command.rounds;

import java.io.PrintStream;

/** How lists of a round are turned over. */
final class RoundPages {
    /** Of one page. */
    static final int ROWS = 100;

    private RoundPages() {}

    /** @param next null: this was the last one */
    static void next(PrintStream out, Integer next) {
        if (next != null) {
            out.println("Masih ada lagi: --after " + next);
        }
    }
}
