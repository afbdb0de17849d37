package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What was found to differ so far: of single values, of lists with ids, and of sentences that have none. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();
    private String service;

    /** What is found from now on concerns this service. */
    void in(String service) {
        this.service = service;
    }

    List<Difference> all() {
        return List.copyOf(found);
    }

    void differs(Part part, String id, Text before, Text after) {
        differs(part, id, null, before, after);
    }

    /** Days, terms and the like that a document states in its own way. */
    <T> void differs(Part part, String id, Sourced<T> before, Sourced<T> after, Function<T, Text> said) {
        differs(part, id, InWords.of(before, said), InWords.of(after, said));
    }

    void differs(Part part, String id, Sourced<String> before, Sourced<String> after) {
        differs(part, id, InWords.of(before), InWords.of(after));
    }

    <T> void each(Part part, List<T> before, List<T> after, Function<T, String> id, Function<T, Text> words) {
        Map<String, Text> old = new LinkedHashMap<>();
        before.forEach(item -> old.put(id.apply(item), words.apply(item)));
        Map<String, Text> now = new LinkedHashMap<>();
        after.forEach(item -> now.put(id.apply(item), words.apply(item)));
        each(part, old, now);
    }

    void each(Part part, Map<String, Text> before, Map<String, Text> after) {
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                add(part, Change.REMOVED, id, name(was), was, null);
            }
        });
        after.forEach((id, is) -> {
            if (before.containsKey(id)) {
                differs(part, id, name(is), before.get(id), is);
            } else {
                add(part, Change.ADDED, id, name(is), null, is);
            }
        });
    }

    private static String name(Text text) {
        return text == null ? null : text.indonesian();
    }

    /** Sentences that have no ids: what is not among the others went or came. */
    void texts(Part part, String id, List<Sourced<String>> before, List<Sourced<String>> after) {
        texts(part, id, null, before, after);
    }

    void texts(Part part, String id, String about, List<Sourced<String>> before, List<Sourced<String>> after) {
        Set<Text> old = new LinkedHashSet<>();
        before.forEach(text -> old.add(InWords.of(text)));
        Set<Text> now = new LinkedHashSet<>();
        after.forEach(text -> now.add(InWords.of(text)));
        old.stream().filter(t -> !now.contains(t)).forEach(t -> add(part, Change.REMOVED, id, about, t, null));
        now.stream().filter(t -> !old.contains(t)).forEach(t -> add(part, Change.ADDED, id, about, null, t));
    }

    void differs(Part part, String id, String about, Text before, Text after) {
        if (!Objects.equals(before, after)) {
            Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
            add(part, change, id, about, before, after);
        }
    }

    void add(Part part, Change change, String id, String about, Text before, Text after) {
        found.add(new Difference(service, part, change, id, about, before, after));
    }

    /** In the order of the document. */
    static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }
}
