package id.talaksana.language.rules;

import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.Set;

/**
 * Names that addresses begin with, or that stand behind an agency's name in one: an agency or a service of that name could
 * never be found on the portal.
 */
public final class ReservedNames {
    private static final Set<String> FIRST =
            Set.of("api", "aset", "berkas", "pengaduan", "system", "masuk", "keluar", "meja", "admin", "bantuan");
    private static final Set<String> SECOND = Set.of("pengaduan", "logo");

    private ReservedNames() {}

    public static void checkAgency(String id, Located at) {
        check(id, FIRST, "/agency", at);
    }

    public static void checkService(String id, Located at) {
        check(id, SECOND, "/service", at);
    }

    private static void check(String id, Set<String> reserved, String pointer, Located at) {
        if (reserved.contains(id)) {
            at.error(
                    pointer,
                    "reserved-name",
                    LanguageWords.text("is-used-by-the-system", id),
                    LanguageWords.text("use-another-name-such-as-daerah", id));
        }
    }
}
