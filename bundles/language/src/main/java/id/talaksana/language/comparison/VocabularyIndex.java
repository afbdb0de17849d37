package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The words of all services that are published, each word with the services that use it, so that those with the most words in
 * common are found without looking at every service. Immutable; another state of the catalogue has another one.
 */
final class VocabularyIndex {
    /** Which state of the catalogue it is of: the very list. */
    private final List<AgencyEntry> published;

    private final List<PublishedService> services = new ArrayList<>();
    /** By service. */
    private final int[][] words;
    /** By word: the services that have it. */
    private final int[][] users;

    private final Map<ServiceId, List<Likeness>> told = new ConcurrentHashMap<>();

    /** @param vocabulary the words of a service, each once */
    VocabularyIndex(List<AgencyEntry> published, Function<PublishedService, String[]> vocabulary) {
        this.published = published;
        published.forEach(entry -> {
            var definition = entry.current().orElseThrow();
            definition.services().forEach(service -> services.add(new PublishedService(definition, service)));
        });
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> counts = new ArrayList<>();
        words = services.stream()
                .map(service -> numbered(vocabulary.apply(service), numbers, counts))
                .toArray(int[][]::new);
        users = users(words, counts);
    }

    /** The numbers of a service's words, each of which has one more that uses it. */
    private static int[] numbered(String[] vocabulary, Map<String, Integer> numbers, List<int[]> counts) {
        int[] its = new int[vocabulary.length];
        for (int w = 0; w < its.length; w++) {
            its[w] = numbers.computeIfAbsent(vocabulary[w], word -> {
                counts.add(new int[1]);
                return counts.size() - 1;
            });
            counts.get(its[w])[0]++;
        }
        return its;
    }

    private static int[][] users(int[][] words, List<int[]> counts) {
        int[][] users = counts.stream().map(count -> new int[count[0]]).toArray(int[][]::new);
        for (int i = words.length - 1; i >= 0; i--) {
            for (int word : words[i]) {
                users[word][--counts.get(word)[0]] = i;
            }
        }
        return users;
    }

    boolean isOf(List<AgencyEntry> list) {
        return published == list;
    }

    /** All services, by agency and in the order of its files. */
    List<PublishedService> services() {
        return Collections.unmodifiableList(services);
    }

    /** What was found out about a service while the catalogue is as it is. */
    List<Likeness> told(ServiceId service, Function<ServiceId, List<Likeness>> find) {
        List<Likeness> known = told.get(service);
        if (known == null) {
            known = find.apply(service);
            told.put(service, known);
        }
        return known;
    }

    /** The other services with the largest share of words in common (Dice), the largest first. */
    List<PublishedService> nearest(PublishedService one, int most) {
        int self = services.indexOf(one);
        if (self < 0) {
            return List.of();
        }
        int[] both = shared(self);
        return nearest(most, self, both);
    }

    private int[] shared(int self) {
        int[] both = new int[services.size()];
        for (int word : words[self]) {
            for (int user : users[word]) {
                both[user]++;
            }
        }
        return both;
    }

    private List<PublishedService> nearest(int most, int self, int[] both) {
        double[] dice = new double[both.length];
        Arrays.setAll(dice, i -> both[i] == 0 ? 0 : 2.0 * both[i] / (words[self].length + words[i].length));
        return IntStream.range(0, both.length)
                .filter(i -> i != self)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -dice[i])
                        .thenComparing(i -> services.get(i).id().toString()))
                .limit(most)
                .map(services::get)
                .toList();
    }
}
