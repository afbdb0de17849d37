package id.talaksana.language.rules;

import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names within a document: each is unique, and each that is used exists. */
record NamesWithin(Located at) {
    void known(String pointer, List<String> used, Collection<String> declared, String where) {
        for (String name : used) {
            if (!declared.contains(name)) {
                String choice = declared.isEmpty() ? "-" : Findings.names(declared);
                at.error(
                        pointer,
                        "dangling-name",
                        LanguageWords.text("is-not-in", name, where),
                        LanguageWords.text("there-are", choice));
            }
        }
    }

    <T> void unique(String pointer, List<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(id.apply(items.get(i)))) {
                duplicate(pointer + "/" + i + "/id", id.apply(items.get(i)));
            }
        }
    }

    void duplicate(String pointer, String id) {
        at.error(
                pointer,
                "duplicate-id",
                LanguageWords.text("the-id-is-already-used-above", id),
                LanguageWords.text("give-it-another-id"));
    }

    static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
