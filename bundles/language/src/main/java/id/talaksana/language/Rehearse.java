package id.talaksana.language;

import id.talaksana.api.archive.DefinitionParts;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.rehearsal.RehearsalPages;
import id.talaksana.api.rehearsal.Rehearsals;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.RehearsalWording;
import id.talaksana.language.words.LanguageWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Plays a definition folder without a container: {@code java … id.talaksana.language.Rehearse <folder> [--seed <number>]
 * [--page <folder>] [en]}. Exit status 0: played; 1: refused, as {@link Lint} does; 2: no such folder, or the page could not be
 * written.
 */
public final class Rehearse {
    private static final String PAGE = "latihan.html";

    private Rehearse() {}

    /** Which folder is played how; {@code pages} is null where no page is wanted. */
    private record Wish(Path folder, long seed, Path pages, Language language) {
        /** @return null where the arguments are none of these */
        static Wish of(String[] arguments) {
            Path folder = null;
            Path pages = null;
            long seed = 1;
            Language language = Language.INDONESIAN;
            for (int i = 0; i < arguments.length; i++) {
                String argument = arguments[i];
                boolean more = i + 1 < arguments.length;
                if (argument.equals("--seed") && more && arguments[i + 1].matches("\\d{1,18}")) {
                    seed = Long.parseLong(arguments[++i]);
                } else if (argument.equals("--page") && more) {
                    pages = Path.of(arguments[++i]);
                } else if (argument.equals("en") && folder != null) {
                    language = Language.ENGLISH;
                } else if (folder == null && !argument.startsWith("--")) {
                    folder = Path.of(argument);
                } else {
                    return null;
                }
            }
            return folder == null || !Files.isDirectory(folder) ? null : new Wish(folder, seed, pages, language);
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                ServiceLoader.load(Rehearsals.class).findFirst().orElseThrow(),
                ServiceLoader.load(RehearsalPages.class).findFirst().orElseThrow(),
                System.out));
    }

    static int run(String[] arguments, Rehearsals rehearsals, RehearsalPages pages, PrintStream out) {
        Wish wish = Wish.of(arguments);
        if (wish == null) {
            say(out, LanguageWords.text("not-a-rehearsal", String.join(" ", arguments)));
            return 2;
        }
        String[] lint = wish.language() == Language.ENGLISH
                ? new String[] {wish.folder().toString(), "en"}
                : new String[] {wish.folder().toString()};
        int refused = Lint.run(lint, out);
        return refused != 0 ? refused : played(wish, rehearsals, pages, out);
    }

    private static int played(Wish wish, Rehearsals rehearsals, RehearsalPages pages, PrintStream out) {
        try {
            Map<String, byte[]> files = DefinitionParts.of(wish.folder()).files();
            AgencyDefinition definition =
                    DefinitionReader.read(files).definition().orElseThrow();
            Rehearsal rehearsal = rehearsals.rehearse(files, wish.seed());
            new RehearsalWording(wish.language()).report(definition, rehearsal).forEach(out::println);
            if (wish.pages() != null) {
                Path page = Files.createDirectories(wish.pages()).resolve(PAGE);
                Files.writeString(page, pages.page(definition, rehearsal));
                say(out, LanguageWords.text("the-page-lies-at", page));
            }
            return rehearsal.plays().stream().allMatch(play -> play.stuck() == null) ? 0 : 1;
        } catch (IOException e) {
            say(out, LanguageWords.text("the-file-cannot-be-read", wish.folder(), e.getMessage()));
            return 2;
        }
    }

    private static void say(PrintStream out, Text text) {
        out.println(text.indonesian() + " (" + text.english() + ")");
    }
}
