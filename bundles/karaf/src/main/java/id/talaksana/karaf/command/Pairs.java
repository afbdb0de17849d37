package id.talaksana.karaf.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options that are written as {@code ID=VALUE}, each id once. */
public final class Pairs {
    private Pairs() {}

    /**
     * Reads them.
     *
     * @param example shown when one is not written so
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Map<String, String> of(List<String> written, String example) {
        Map<String, String> byId = new HashMap<>();
        for (String pair : written) {
            int equals = pair.indexOf('=');
            if (equals < 1 || byId.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "Tulis sekali sebagai ID=NILAI, misalnya " + example + "; ini tidak: " + pair);
            }
        }
        return byId;
    }
}
