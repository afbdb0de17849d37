package id.talaksana.karaf.command;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Role;
import id.talaksana.api.text.Refusal;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;

/** A command that fails with one readable sentence, so that people see the reason and scripts an error. */
public abstract class ConsoleCommand implements Action {
    /** The language of the console. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** Reads for whoever has the console: that person administers the machine. */
    public static final Account VIEWER = new Account(Doer.CONSOLE, "Konsol", Role.CENTRAL_STAFF, null, Set.of(), true);

    @Override
    public final Object execute() throws CommandException {
        try {
            // Not the session's stream: only this one follows pipes.
            run(System.out);
        } catch (Refusal refusal) {
            throw failure(sentence(refusal));
        } catch (IllegalArgumentException unfit) {
            throw failure(unfit.getMessage());
        }
        // Anything else would be printed by the shell once more.
        return null;
    }

    /** Does what the command is for. */
    protected abstract void run(PrintStream out) throws CommandException;

    /** Who stands on the record for what is done with the rights of the console. */
    protected static String operator() {
        return VIEWER.runBy(login()).doer().toString();
    }

    /** Who has logged in to the console. */
    protected static String login() {
        return ConsoleLogin.name();
    }

    /** An error that the shell shows as this sentence and nothing else. */
    protected static CommandException failure(String sentence) {
        String plain = ConsoleText.plain(sentence);
        return new CommandException(plain, plain);
    }

    private static String sentence(Refusal refusal) {
        StringBuilder sentence = new StringBuilder(refusal.reason().in(INDONESIAN));
        if (refusal.first() != null) {
            sentence.append(" Didahului oleh ")
                    .append(ConsoleWording.doer(refusal.first().by()))
                    .append(" pada ")
                    .append(ConsoleWording.of(refusal.first().at(), ConsoleWording.zone(Optional.empty())))
                    .append('.');
        }
        String allowed = String.join(", ", refusal.allowed());
        // Many reasons name it already.
        if (sentence.indexOf(allowed) < 0) {
            sentence.append(" Yang dapat dipilih: ").append(allowed).append('.');
        }
        return sentence.toString();
    }
}
