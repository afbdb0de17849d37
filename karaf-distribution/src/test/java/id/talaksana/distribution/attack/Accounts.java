package id.talaksana.distribution.attack;

import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** An account of each role, with its password. */
record Accounts(Map<String, String> passwords) {
    static final String CENTRAL = "admin";
    static final String OFFICER = "kanreg.tim";

    static Accounts at(RunningContainer container) {
        Map<String, String> passwords = new LinkedHashMap<>();
        try {
            passwords.put(
                    CENTRAL,
                    Files.readString(container.data().resolve("admin-password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map.of(
                        OFFICER,
                        "--role officer --agency kanreg --actor tim-pemroses",
                        "kanreg.pejabat",
                        "--role officer --agency kanreg --actor pejabat-penandatanganan",
                        "bangkalan.petugas",
                        "--role officer --agency bangkalan --actor petugas",
                        "kanreg.adm",
                        "--role agency-administrator --agency kanreg",
                        "pusat.staf",
                        "--role central-staff")
                .forEach((name, options) -> passwords.put(name, added(container, name, options)));
        return new Accounts(passwords);
    }

    /** Adds another one. */
    static String added(RunningContainer container, String name, String options) {
        String printed =
                container.console("account:add " + options + " " + name).strip();
        String label = "Kata sandi " + name + ": ";
        if (!printed.startsWith(label)) {
            throw new AssertionError(printed);
        }
        return printed.substring(label.length());
    }

    RawHttp login(RawHttp request, String name) {
        return request.login(name, passwords.get(name));
    }
}
