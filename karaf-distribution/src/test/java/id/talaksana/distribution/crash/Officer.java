package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.RunningContainer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account that may do every step of the agency's procedure. */
public record Officer(String name, String password) {
    private static final Pattern PASSWORD = Pattern.compile("Kata sandi \\S+: (\\S+)");

    public static Officer addedTo(RunningContainer container, String name) {
        return addedTo(container, name, Office.AGENCY);
    }

    /** Of another agency with the same procedure. */
    public static Officer addedTo(RunningContainer container, String name, String agency) {
        String printed = container.console("account:add --role officer --agency " + agency
                + " --actor tim --actor bkpsdmd --actor ppk --actor bkn " + name);
        Matcher password = PASSWORD.matcher(printed);
        assertThat(password.find()).as(printed).isTrue();
        // The document gives twenty of its steps to nobody; cases would wait there.
        container.console("agency:assign --all --to tim " + agency + " " + Office.SERVICE);
        return new Officer(name, password.group(1));
    }

    public String authorization() {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
