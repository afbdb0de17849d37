package id.talaksana.karaf.command;

import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import java.io.PrintStream;
import java.util.List;

/** What became of each part of a source, in lines. */
public final class AccountLines {
    private AccountLines() {}

    /** Counts all parts, and names those that were doubted or left out; on demand those that were taken, too. */
    public static void print(PrintStream out, SourceAccount account, boolean whole) {
        if (account.entries().isEmpty()) {
            return;
        }
        out.println("# " + account.entries().size() + " bagian dibaca: " + count(account, Fate.TAKEN) + ", "
                + count(account, Fate.DOUBTED) + ", " + count(account, Fate.LEFT_OUT) + ".");
        List<Entry> shown = whole ? account.entries() : account.open();
        shown.forEach(entry -> ConsoleText.indented(out, "# " + place(entry) + "  ", said(entry)));
    }

    private static String count(SourceAccount account, Fate fate) {
        return account.count(fate) + " " + ConsoleWording.WORDS.of(fate);
    }

    private static String place(Entry entry) {
        String lines = entry.line() == 0
                ? ""
                : "baris " + entry.line() + (entry.lastLine() > entry.line() ? "–" + entry.lastLine() : "");
        String part = entry.part() == null ? "" : ConsoleText.cut(entry.part(), 30);
        return (lines + " " + part).strip();
    }

    private static String said(Entry entry) {
        return ConsoleWording.WORDS.of(entry.fate())
                + (entry.where() == null ? "" : " (" + entry.where() + ")")
                + (entry.words().isEmpty() ? "" : ": " + entry.words())
                + (entry.reason() == null ? "" : " — " + entry.reason().indonesian());
    }
}
