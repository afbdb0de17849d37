package id.talaksana.language;

import id.talaksana.api.archive.DefinitionParts;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.CarriedOutWording;
import id.talaksana.api.wording.Wording;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Checks a definition folder without a container: {@code java … id.talaksana.language.Lint <folder> [en]}. Exit
 * status 0: sound, perhaps with warnings; 1: refused; 2: no such folder.
 */
public final class Lint {
    private Lint() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        Locale locale = arguments.length > 1 && arguments[1].equals("en") ? Locale.ENGLISH : new Locale("id");
        Path folder = arguments.length == 0 ? null : Path.of(arguments[0]);
        if (folder == null || !Files.isDirectory(folder)) {
            out.println(
                    "Bukan folder definisi: " + folder + " (not a definition folder). Pakai/use: lint <folder> [en]");
            return 2;
        }
        try {
            DefinitionParts parts = DefinitionParts.of(folder);
            leftOut(parts.account(), out, locale);
            Inspection inspection = DefinitionReader.read(parts.files());
            inspection.diagnostics().forEach(d -> out.println(d.line(locale)));
            inspection.definition().ifPresent(d -> carriedOut(d, out, locale));
            long errors = inspection.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .count();
            out.println(errors + " error, " + (inspection.diagnostics().size() - errors) + " warning"
                    + inspection
                            .definition()
                            .map(d -> "; " + d.agency().id() + " " + d.version() + " " + d.digest())
                            .orElse(""));
            return inspection.definition().isPresent() ? 0 : 1;
        } catch (IOException e) {
            out.println("Folder tidak dapat dibaca: " + e.getMessage());
            return 2;
        }
    }

    /** Says who carries out what the definition says, which is no fault. */
    private static void carriedOut(AgencyDefinition definition, PrintStream out, Locale locale) {
        CarriedOutWording words = CarriedOutWording.in(language(locale));
        definition.services().forEach(service -> words.of(service)
                .forEach(sentence -> out.println(service.id() + ".yaml: " + sentence)));
    }

    private static Language language(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.ENGLISH : Language.INDONESIAN;
    }

    /** Names what lies in the folder and is no part of the definition. */
    static void leftOut(SourceAccount account, PrintStream out, Locale locale) {
        account.open()
                .forEach(entry -> out.println(entry.part() + ": "
                        + Wording.in(language(locale)).of(entry.fate())
                        + " (" + entry.reason().in(locale) + ")"));
    }
}
