package id.talaksana.web;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds services by names, requirements and steps. Each definition is read once, when it is first seen, and forgotten when
 * it is no longer in use: an agency that is swapped costs its own reading alone.
 */
public final class SearchIndex {
    /** Words of a search beyond this are not looked at. */
    private static final int MOST_WORDS = 12;

    private static final int SHORTEST_INFIX = 4;

    private volatile Map<String, List<Entry>> byDigest = Map.of();

    /** A service that was found; the higher the score, the better it fits. */
    public record Hit(AgencyDefinition definition, PublicService service, int score, String passage) {}

    private record Entry(
            AgencyDefinition definition, PublicService service, String[] title, String[] agency, String[] texts) {}

    /** The services of these agencies in which all words of the search are found, the best first. */
    List<Hit> find(List<AgencyEntry> agencies, String search) {
        List<String> words =
                Folding.words(search).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (List<Entry> entries : read(agencies)) {
            for (Entry entry : entries) {
                int score = score(entry, words);
                if (score > 0) {
                    hits.add(new Hit(entry.definition, entry.service, score, null));
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.definition().agency().id())
                .thenComparing(hit -> hit.service().id()));
        return hits;
    }

    /** The hit with the text in which the words are found, when that is not its title. */
    static Hit withPassage(Hit hit, String search) {
        List<String> words = Folding.words(search);
        String best = null;
        long most = 0;
        for (String text : (Iterable<String>) texts(hit.service())::iterator) {
            List<String> here = Folding.words(text);
            long found = words.stream()
                    .filter(word -> here.stream().anyMatch(other -> other.startsWith(word)))
                    .count();
            if (found > most) {
                most = found;
                best = text;
            }
        }
        return new Hit(hit.definition(), hit.service(), hit.score(), best);
    }

    private List<List<Entry>> read(List<AgencyEntry> agencies) {
        Map<String, List<Entry>> known = byDigest;
        Map<String, List<Entry>> now = new HashMap<>();
        List<List<Entry>> inOrder = new ArrayList<>();
        boolean same = true;
        for (AgencyEntry agency : agencies) {
            AgencyDefinition definition = agency.current().orElse(null);
            if (definition != null) {
                List<Entry> entries = known.get(definition.digest());
                if (entries == null) {
                    same = false;
                    entries = definition.services().stream()
                            .map(service -> entry(definition, service))
                            .toList();
                }
                now.put(definition.digest(), entries);
                inOrder.add(entries);
            }
        }
        if (!same || now.size() != known.size()) {
            byDigest = now;
        }
        return inOrder;
    }

    private static Entry entry(AgencyDefinition definition, PublicService service) {
        return new Entry(
                definition,
                service,
                words(Stream.of(service.title().or(""), service.id())),
                words(Texts.of(definition.agency())),
                words(texts(service)));
    }

    private static Stream<String> texts(PublicService service) {
        return Texts.of(service);
    }

    private static String[] words(Stream<String> texts) {
        Set<String> words = new TreeSet<>();
        texts.forEach(text -> words.addAll(Folding.words(text)));
        return words.toArray(String[]::new);
    }

    private static int score(Entry entry, List<String> words) {
        int score = 0;
        for (String word : words) {
            int found = begins(entry.title, word)
                    ? 8
                    : begins(entry.agency, word)
                            ? 6
                            : within(entry.title, word) ? 4 : begins(entry.texts, word) ? 1 : 0;
            if (found == 0) {
                return 0;
            }
            score += found;
        }
        return score;
    }

    private static boolean begins(String[] sorted, String word) {
        int at = Arrays.binarySearch(sorted, word);
        int next = -at - 1;
        return at >= 0 || next < sorted.length && sorted[next].startsWith(word);
    }

    /** Indonesian puts syllables before a stem: "adaan" finds "pengadaan". */
    private static boolean within(String[] words, String word) {
        return word.length() >= SHORTEST_INFIX && Stream.of(words).anyMatch(w -> w.contains(word));
    }
}
