package id.talaksana.api.definition;

import java.util.List;

/** Absent lists of a record become empty ones, so that readers need no null checks. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
