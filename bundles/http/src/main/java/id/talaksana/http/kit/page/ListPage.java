package id.talaksana.http.kit.page;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One leaf of a long list.
 *
 * @param number from 1
 * @param of how many leaves there are, at least 1
 * @param total how many items there are on all of them
 */
public record ListPage<T>(List<T> items, int number, int of, int total) {

    /** The leaf that was asked for, or the nearest there is. */
    public static <T> ListPage<T> of(List<T> all, String asked, int size) {
        int of = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.min(of, asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1);
        return new ListPage<>(
                List.copyOf(all.subList((number - 1) * size, Math.min(all.size(), number * size))),
                number,
                of,
                all.size());
    }

    public ListPage<T> map(UnaryOperator<T> change) {
        return new ListPage<>(items.stream().map(change).toList(), number, of, total);
    }
}
