package id.talaksana.http.kit.search;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
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
    /** In characters, as the portal's field takes it: what comes after them is not read. */
    private static final int LONGEST = 200;
    /** Words of a search beyond this are not looked at. */
    private static final int MOST_WORDS = 12;

    private static final int SHORTEST_INFIX = 4;

    private volatile Read last = new Read(List.of(), Map.of(), List.of());

    /** A service that was found; the higher the score, the better it fits. */
    public record Hit(AgencyDefinition definition, PublicService service, int score, String passage) {}

    private record Entry(
            AgencyDefinition definition, PublicService service, String[] title, String[] agency, String[] texts) {}

    /** What was read of a list of agencies: by digest, and all in order. */
    private record Read(List<AgencyEntry> agencies, Map<String, List<Entry>> byDigest, List<Entry> all) {}

    /**
     * The services of these agencies in which all words of the search are found, or what the documents call them, the best
     * first. Where none is, one slip in a word is allowed for.
     */
    public List<Hit> find(List<AgencyEntry> agencies, String search) {
        List<String> words = searched(search);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Hit> exact = find(read(agencies), words, false);
        return exact.isEmpty() ? find(read(agencies), words, true) : exact;
    }

    private static List<String> searched(String search) {
        String read = search.length() > LONGEST ? search.substring(0, LONGEST) : search;
        return Folding.words(read).stream().distinct().limit(MOST_WORDS).toList();
    }

    private static List<Hit> find(List<Entry> entries, List<String> words, boolean leniently) {
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            int score = score(entry, words, leniently);
            if (score > 0) {
                hits.add(new Hit(entry.definition, entry.service, score, null));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.definition().agency().id())
                .thenComparing(hit -> hit.service().id()));
        return hits;
    }

    /** The hit with the text in which the words are found, when that is not its title. */
    public Hit withPassage(Hit hit, String search) {
        // Words that stand in none of its texts are looked for in none of them: an agency's name is in few.
        String[] itsWords = wordsOf(hit);
        List<String> words =
                searched(search).stream().filter(word -> begins(itsWords, word)).toList();
        if (words.isEmpty()) {
            return hit;
        }
        String best = null;
        int most = 0;
        for (String text : (Iterable<String>) texts(hit.service())::iterator) {
            int found = found(words, Folding.words(text));
            if (found > most) {
                most = found;
                best = text;
            }
            if (found == words.size()) {
                break;
            }
        }
        return new Hit(hit.definition(), hit.service(), hit.score(), best);
    }

    private String[] wordsOf(Hit hit) {
        return last.byDigest.getOrDefault(hit.definition().digest(), List.of()).stream()
                .filter(entry -> entry.service.id().equals(hit.service().id()))
                .findFirst()
                .map(Entry::texts)
                .orElseGet(() -> words(texts(hit.service())));
    }

    private static int found(List<String> words, List<String> text) {
        int found = 0;
        for (String word : words) {
            for (String other : text) {
                if (other.startsWith(word)) {
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    /** While nothing changes the catalogue hands out the very same list. */
    private List<Entry> read(List<AgencyEntry> agencies) {
        Read known = last;
        if (known.agencies == agencies) {
            return known.all;
        }
        Map<String, List<Entry>> byDigest = new HashMap<>();
        List<Entry> all = new ArrayList<>();
        for (AgencyEntry agency : agencies) {
            AgencyDefinition definition = agency.current().orElse(null);
            if (definition != null) {
                List<Entry> before = known.byDigest.get(definition.digest());
                List<Entry> entries = before != null
                        ? before
                        : definition.services().stream()
                                .map(service -> entry(definition, service))
                                .toList();
                byDigest.put(definition.digest(), entries);
                all.addAll(entries);
            }
        }
        last = new Read(agencies, byDigest, all);
        return all;
    }

    private static Entry entry(AgencyDefinition definition, PublicService service) {
        return new Entry(
                definition,
                service,
                words(Stream.of(Sourced.inUse(service.title(), ""), service.id())),
                words(SearchTexts.of(definition.agency())),
                words(Stream.concat(texts(service), SearchTexts.parts(service))));
    }

    private static Stream<String> texts(PublicService service) {
        return SearchTexts.of(service);
    }

    private static String[] words(Stream<String> texts) {
        Set<String> words = new TreeSet<>();
        texts.forEach(text -> words.addAll(Folding.words(text)));
        return words.toArray(String[]::new);
    }

    private static int score(Entry entry, List<String> words, boolean leniently) {
        int score = 0;
        for (String word : words) {
            int found = SearchWords.meant(word).stream()
                    .mapToInt(meant -> score(entry, meant) * (meant.equals(word) ? 2 : 1))
                    .max()
                    .orElse(0);
            if (found == 0 && leniently) {
                found = near(entry.title, word) || near(entry.agency, word) ? 2 : near(entry.texts, word) ? 1 : 0;
            }
            if (found == 0) {
                return 0;
            }
            score += found;
        }
        return score;
    }

    /** How well a word fits; several words that stand for one fit as the worst of them. */
    private static int score(Entry entry, String meant) {
        int worst = Integer.MAX_VALUE;
        for (String word : meant.split(" ")) {
            worst = Math.min(
                    worst,
                    begins(entry.title, word)
                            ? 8
                            : begins(entry.agency, word)
                                    ? 6
                                    : within(entry.title, word) ? 4 : begins(entry.texts, word) ? 1 : 0);
        }
        return worst;
    }

    private static boolean near(String[] words, String word) {
        return Stream.of(words).anyMatch(other -> Spelling.near(other, word));
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
