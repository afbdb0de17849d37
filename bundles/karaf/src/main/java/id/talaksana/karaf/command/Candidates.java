package id.talaksana.karaf.command;

import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Offers what fits the words that stand on the line already. */
public abstract class Candidates implements Completer {

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter strings = new StringsCompleter();
        try {
            of(Stream.of(line.getArguments()).toList()).forEach(strings.getStrings()::add);
        } catch (Refusal refusal) {
            // While somebody types, the database being away means only that nothing can be offered.
            return -1;
        }
        return strings.complete(session, line, candidates);
    }

    /** The candidates for a line with these words. */
    public abstract Stream<String> of(List<String> words);
}
