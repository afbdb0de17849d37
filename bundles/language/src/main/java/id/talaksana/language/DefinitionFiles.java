package id.talaksana.language;

import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.YamlTree.Place;
import java.util.List;
import java.util.Map;

/**
 * The files of a definition before any of them is read: whether their names and sizes can be those of one.
 *
 * @param kept whether they were accepted once; then only what is missing counts
 */
record DefinitionFiles(Map<String, byte[]> files, boolean kept, Findings findings) {
    private static final int MAX_FILES = 200;

    private static final int MAX_TOTAL = 8 << 20;

    boolean plausible() {
        if (!files.containsKey(DefinitionReader.AGENCY_FILE)) {
            findings.error(
                    DefinitionReader.AGENCY_FILE,
                    Place.FILE,
                    "no-agency",
                    LanguageWords.text("there-is-no-agency-yaml"),
                    LanguageWords.text("add-agency-yaml-to-the-definitions"));
        } else if (files.keySet().stream()
                        .filter(name -> name.endsWith(DefinitionReader.YAML))
                        .count()
                == 1) {
            findings.error(
                    DefinitionReader.AGENCY_FILE,
                    Place.FILE,
                    "no-service",
                    LanguageWords.text("there-is-no-service"),
                    LanguageWords.text("add-service-yaml-beside-agency-yaml"));
        }
        for (String name : kept ? List.<String>of() : files.keySet()) {
            if (!name.matches("[a-z][a-z0-9-]{0,59}\\.(yaml|svg|png)")) {
                findings.error(
                        name,
                        Place.FILE,
                        "file-name",
                        LanguageWords.text("the-file-name-is-not-allowed"),
                        LanguageWords.text("use-service-yaml-svg-or-png"));
            }
        }
        long total = files.values().stream().mapToLong(b -> b.length).sum();
        if (!kept && (files.size() > MAX_FILES || total > MAX_TOTAL)) {
            findings.error(
                    DefinitionReader.AGENCY_FILE,
                    Place.FILE,
                    "too-large",
                    LanguageWords.text("the-definition-exceeds-200-files"),
                    LanguageWords.text("split-the-services"));
        }
        return !findings.anyError();
    }
}
