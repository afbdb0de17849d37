package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Likeness;
import id.talaksana.api.catalogue.ServiceId;
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
final class Kindred {
    /** Which state of the catalogue it is of: the very list. */
    private final List<AgencyEntry> published;

    private final List<PublishedService> services = new ArrayList<>();
    /** By service. */
    private final int[][] words;
    /** By word: the services that have it. */
    private final int[][] users;

    private final Map<ServiceId, List<Likeness>> told = new ConcurrentHashMap<>();

    /** @param vocabulary the words of a service, each once */
    Kindred(List<AgencyEntry> published, Function<PublishedService, String[]> vocabulary) {
        this.published = published;
        published.forEach(entry -> {
            var definition = entry.current().orElseThrow();
            definition.services().forEach(service -> services.add(new PublishedService(definition, service)));
        });
        Map<String, Integer> numbers = new HashMap<>();
        words = new int[services.size()][];
        List<int[]> counts = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String[] of = vocabulary.apply(services.get(i));
            words[i] = new int[of.length];
            for (int w = 0; w < of.length; w++) {
                int number = numbers.computeIfAbsent(of[w], word -> {
                    counts.add(new int[1]);
                    return counts.size() - 1;
                });
                words[i][w] = number;
                counts.get(number)[0]++;
            }
        }
        users = new int[counts.size()][];
        for (int w = 0; w < users.length; w++) {
            users[w] = new int[counts.get(w)[0]];
        }
        for (int i = words.length - 1; i >= 0; i--) {
            for (int word : words[i]) {
                users[word][--counts.get(word)[0]] = i;
            }
        }
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
