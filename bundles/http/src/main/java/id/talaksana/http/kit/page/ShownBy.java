package id.talaksana.http.kit.page;

import id.talaksana.api.procedure.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Which tests show that what is said to be done about a sentence is done: a table that is kept with the tests. */
public final class ShownBy {
    private static final Properties TABLE = read();

    private ShownBy() {}

    /** The names of the tests, class and method; empty: none shows it. */
    public static List<String> tests(Trace.Does does) {
        String named = TABLE.getProperty(does.toString(), "").strip();
        return named.isEmpty() ? List.of() : List.of(named.split("\\s+"));
    }

    private static Properties read() {
        Properties table = new Properties();
        try (InputStream in = ShownBy.class.getResourceAsStream("shown-by.properties")) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
