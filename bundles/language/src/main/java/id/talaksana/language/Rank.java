package id.talaksana.language;

import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.language.ranking.ExpectedForm;
import id.talaksana.language.ranking.RankingFault;
import id.talaksana.language.ranking.RankingFile;
import id.talaksana.language.ranking.RankingVector;
import id.talaksana.language.words.LanguageWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Works out rankings without a container: {@code java … id.talaksana.language.Rank <file.json>}. The outcomes go to standard
 * output, everything else to standard error. Exit status 0: worked out; 1: the file is refused, and nothing is written; 2: no such
 * file.
 */
public final class Rank {
    private Rank() {}

    public static void main(String[] arguments) {
        Ranker ranker = ServiceLoader.load(Ranker.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ranker on the class path"));
        System.exit(run(arguments, ranker, System.out, System.err));
    }

    static int run(String[] arguments, Ranker ranker, PrintStream out, PrintStream err) {
        if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
            say(err, LanguageWords.text("not-a-file-of-rankings", String.join(" ", arguments)));
            return 2;
        }
        try {
            ExpectedForm outcomes = new ExpectedForm();
            for (RankingVector vector : RankingFile.read(Files.readAllBytes(Path.of(arguments[0])))) {
                vector.unread()
                        .forEach(key -> say(err, LanguageWords.text("nothing-reads-this-key", vector.id(), key)));
                outcomes.add(vector, rank(vector, ranker));
            }
            out.println(outcomes.text());
            return 0;
        } catch (RankingFault e) {
            say(err, e.text());
            return 1;
        } catch (IOException e) {
            say(err, LanguageWords.text("the-file-cannot-be-read", arguments[0], e.getMessage()));
            return 2;
        }
    }

    private static Outcome rank(RankingVector vector, Ranker ranker) {
        try {
            return ranker.rank(vector.ranking());
        } catch (Refusal e) {
            throw RankingFault.in(vector.id(), e.reason());
        }
    }

    private static void say(PrintStream err, Text text) {
        err.println(text.indonesian() + " (" + text.english() + ")");
    }
}
