package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.karaf.Console;
import id.talaksana.karaf.Samples;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** A console with samples of all that commands show. */
abstract class CommandFixture {
    static final String NUMBER = Samples.ID.toString();
    static final Map<String, String> STANDARD = Map.of("agency", "balikpapan", "service", "pengadaan-asn");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    final Console console = new Console();

    @Before
    public void officer() {
        console.accounts.accounts.add(Samples.OFFICER);
    }

    /** Without the colours of the table. */
    static String plain(String line) {
        return line.replaceAll("\\u001b\\[[0-9;]*m", "");
    }

    void assertFails(Action command, Map<String, ?> given, String sentence) {
        ThrowingCallable running = () -> console.run(command, given);
        assertThatThrownBy(running)
                .isExactlyInstanceOf(CommandException.class)
                .hasMessageContaining(sentence)
                .extracting(e -> ((CommandException) e).getNiceHelp())
                .asString()
                .contains(sentence);
    }
}
