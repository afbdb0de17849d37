package id.talaksana.language.draft.sketch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ids that are taken, each once. However many ask for the same one, each is given its own without trying all before it. */
public final class Ids {
    private final Set<String> taken;
    /** By id: the number that the next one of the same words gets. */
    private final Map<String, Integer> next = new HashMap<>();

    public Ids() {
        this(new HashSet<>());
    }

    /** @param taken those that are taken; the set is used as it is */
    public Ids(Set<String> taken) {
        this.taken = taken;
    }

    /** The id itself, or with the lowest number that is free; it is taken from then on. */
    public String take(String base) {
        if (taken.add(base)) {
            return base;
        }
        int number = next.getOrDefault(base, 2);
        while (!taken.add(base + "-" + number)) {
            number++;
        }
        next.put(base, number + 1);
        return base + "-" + number;
    }

    public void add(String id) {
        taken.add(id);
    }

    public boolean contains(String id) {
        return taken.contains(id);
    }
}
