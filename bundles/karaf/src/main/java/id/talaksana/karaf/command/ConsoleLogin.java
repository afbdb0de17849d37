package id.talaksana.karaf.command;

import id.talaksana.api.access.Doer;
import java.security.AccessController;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/** Who has logged in to the console that a command runs in. */
final class ConsoleLogin {
    private ConsoleLogin() {}

    /**
     * The name that was logged in with: over SSH an account's, at the machine itself the one that Karaf gives its owner. The
     * session's variable USER is not asked: whoever has the session can set it.
     *
     * @return {@link Doer#CONSOLE} where nobody logged in
     */
    @SuppressWarnings("removal")
    static String name() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return subject == null
                ? Doer.CONSOLE
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .map(UserPrincipal::getName)
                        .findFirst()
                        .orElse(Doer.CONSOLE);
    }
}
