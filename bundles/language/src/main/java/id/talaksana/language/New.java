package id.talaksana.language;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the folder of a new agency, with an annotated example of each construct: {@code java … id.talaksana.language.New <id>
 * [<folder>]}. Exit status 0: written; 1: the name is refused; 2: the folder is there already, or not writable.
 */
public final class New {
    private static final List<String> EXAMPLE = List.of(DefinitionReader.AGENCY_FILE, "izin-belajar.yaml");

    private static final String PLACEHOLDER = "instansi-baru";

    private New() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length == 0 || arguments.length > 2) {
            say(out, LanguageWords.text("new-takes-an-id-and-perhaps-a-folder"));
            return 1;
        }
        String id = arguments[0];
        if (id.length() > 60 || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            say(out, LanguageWords.text("new-is-no-agency-id", id));
            return 1;
        }
        try {
            Map<String, byte[]> files = example(id);
            List<Diagnostic> doubts = DefinitionReader.read(files).diagnostics();
            if (Diagnostic.anyError(doubts)) {
                doubts.forEach(doubt -> out.println(doubt.line(new Locale("id"))));
                return 1;
            }
            Path folder = Path.of(arguments[arguments.length - 1]).toAbsolutePath();
            if (Files.exists(folder)) {
                say(out, LanguageWords.text("new-folder-is-there-already", folder));
                return 2;
            }
            write(files, folder);
            out.println(folder);
            say(out, LanguageWords.text("new-what-to-do-now", arguments[arguments.length - 1]));
            return 0;
        } catch (IOException e) {
            say(out, LanguageWords.text("new-is-not-writable", e.getMessage()));
            return 2;
        }
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, byte[]> example(String id) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : EXAMPLE) {
            try (InputStream in = New.class.getResourceAsStream("scaffold/" + name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(PLACEHOLDER, id);
                files.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void say(PrintStream out, Text text) {
        out.println(text.indonesian() + " (" + text.english() + ")");
    }
}
