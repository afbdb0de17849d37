package id.talaksana.language;

import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.ResultAudit;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;
import id.talaksana.language.ranking.PublishedFile;
import id.talaksana.language.ranking.RankingFault;
import id.talaksana.language.words.LanguageWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Works a published result out again without a container, and checks one applicant's proof: {@code java …
 * id.talaksana.language.VerifyRound <bundle.json> [<proof.json>]}. Exit status 0: all holds; 1: something does not, or a file is
 * none; 2: no such file.
 */
public final class VerifyRound {
    private VerifyRound() {}

    public static void main(String[] arguments) {
        ResultAudit audit = ServiceLoader.load(ResultAudit.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no audit on the class path"));
        System.exit(run(arguments, audit, System.out, System.err));
    }

    /** The same with what it needs. */
    public static int run(String[] arguments, ResultAudit audit, PrintStream out, PrintStream err) {
        boolean files = arguments.length == 1 || arguments.length == 2;
        for (String argument : arguments) {
            files = files && Files.isRegularFile(Path.of(argument));
        }
        if (!files) {
            say(err, LanguageWords.text("not-a-published-result", String.join(" ", arguments)));
            return 2;
        }
        try {
            PublishedResult result = PublishedFile.result(Files.readAllBytes(Path.of(arguments[0])));
            ResultProof proof =
                    arguments.length == 1 ? null : PublishedFile.proof(Files.readAllBytes(Path.of(arguments[1])));
            return judge(result, audit.faults(result, PublishedFile.rule(result), proof), proof, out);
        } catch (RankingFault e) {
            say(err, e.text());
            return 1;
        } catch (IOException e) {
            say(err, LanguageWords.text("the-file-cannot-be-read", arguments[0], e.getMessage()));
            return 2;
        }
    }

    private static int judge(
            PublishedResult result, List<ResultAudit.Fault> faults, ResultProof proof, PrintStream out) {
        for (ResultAudit.Fault fault : faults) {
            out.print(Term.of(fault.check()) + ": ");
            say(out, fault.words());
        }
        if (!faults.isEmpty()) {
            say(out, LanguageWords.text("a-result-does-not-hold", faults.size()));
            return 1;
        }
        say(
                out,
                LanguageWords.text(
                        "a-result-holds",
                        result.applicants().size(),
                        result.formations().size(),
                        result.root()));
        if (proof != null) {
            say(out, LanguageWords.text("a-proof-holds", proof.pseudonym()));
        }
        return 0;
    }

    private static void say(PrintStream to, Text text) {
        to.println(text.indonesian() + " (" + text.english() + ")");
    }
}
