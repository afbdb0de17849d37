package id.talaksana.language.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.id.IndonesianStemmer;

/**
 * The words of a sentence by their roots, so that "melaksanakan" and "pelaksanaan" are one. Roots come from Lucene's stemmer
 * (Tala 2003), which leaves prefixes in doubt here and there; that costs a pair a word, never a pair of its own.
 */
final class IndonesianWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ASSIMILATED = Pattern.compile("men(?=[aeiou])");
    private static final int SHORTEST = 2;
    /** Where the stemmer takes too much away: "ter" is no prefix here, and procurement has nothing to do with being there. */
    private static final Map<String, String> ROOTS =
            Map.of("terima", "terima", "tertib", "tertib", "pengadaan", "pengadaan");

    /** Abbreviations of the field, which documents use beside the words themselves. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("skd", "seleksi kompetensi dasar"),
            Map.entry("skb", "seleksi kompetensi bidang"),
            Map.entry("nip", "nomor induk pegawai"),
            Map.entry("ni", "nomor induk"),
            Map.entry("sk", "surat keputusan"),
            Map.entry("cpns", "calon pns"),
            Map.entry("casn", "calon asn"),
            Map.entry("panselda", "panitia seleksi daerah"),
            Map.entry("pansel", "panitia seleksi"),
            Map.entry("pertek", "persetujuan teknis"),
            Map.entry("jpt", "jabatan pimpinan tinggi"));

    /** Verbs that say of every step that it is done. */
    private static final Set<String> ANY_DEED = Set.of(
            "untuk", "melaksanakan", "pelaksanaan", "melakukan", "dilakukan", "membuat", "mengadakan", "terkait");

    private static final Set<String> STOP_WORDS = stopWords();

    private IndonesianWords() {}

    /** Each root with the word as it was written first, in lower case; in the order of the sentence. */
    static Map<String, String> of(String sentence) {
        Map<String, String> roots = new LinkedHashMap<>();
        for (String word : BETWEEN_WORDS.split(sentence.toLowerCase(Locale.ROOT))) {
            String spelledOut = ABBREVIATIONS.get(word);
            for (String part : spelledOut == null ? List.of(word) : List.of(spelledOut.split(" "))) {
                add(roots, part, word);
            }
        }
        return roots;
    }

    private static void add(Map<String, String> roots, String word, String written) {
        if (word.length() >= SHORTEST && !STOP_WORDS.contains(word) && !ANY_DEED.contains(word)) {
            roots.putIfAbsent(root(word), written);
        }
    }

    private static String root(String word) {
        String known = ROOTS.get(word);
        if (known != null) {
            return known;
        }
        // meN- swallows a "t" before a vowel (menetapkan, tetap); Lucene's stemmer knows that of peN- alone.
        String whole = ASSIMILATED.matcher(word).lookingAt() ? "pen" + word.substring(3) : word;
        char[] letters = whole.toCharArray();
        int length = new IndonesianStemmer().stem(letters, letters.length, true);
        return new String(letters, 0, length);
    }

    private static Set<String> stopWords() {
        try (InputStream list = IndonesianStemmer.class.getResourceAsStream("stopwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
