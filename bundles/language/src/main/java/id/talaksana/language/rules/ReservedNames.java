package id.talaksana.language.rules;

import id.talaksana.api.cases.Deed;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.Set;

/**
 * Names that addresses begin with, or that stand behind an agency's name in one: an agency or a service of that name could
 * never be found on the portal.
 */
public final class ReservedNames {
    private static final Set<String> FIRST = Set.of(
            "api",
            "aset",
            "berkas",
            "pengaduan",
            "permohonan",
            "system",
            "masuk",
            "keluar",
            "meja",
            "kelola",
            "pusat",
            "admin",
            "bantuan");
    private static final Set<String> SECOND = Set.of("pengaduan", "pengumuman", "logo");

    private static final Set<String> FACTS =
            Set.of(Deed.Complete.LETTER_NUMBER, Deed.Complete.LETTER_DATE, Deed.Complete.RECEIPT);

    private ReservedNames() {}

    public static void checkAgency(String id, Located at) {
        check(id, FIRST, "/agency", at);
    }

    public static void checkService(String id, Located at) {
        check(id, SECOND, "/service", at);
    }

    /** What is recorded of a letter, or of what was done elsewhere, has names that no definition gives to something else. */
    public static void checkFact(String id, String pointer, Located at) {
        if (FACTS.contains(id)) {
            at.error(
                    pointer,
                    "reserved-name",
                    LanguageWords.text("the-name-is-taken-by-a-letters-record", id),
                    LanguageWords.text("give-it-another-name"));
        }
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
