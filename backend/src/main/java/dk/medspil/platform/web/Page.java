package dk.medspil.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next where the next piece begins, to be sent as {@code after}; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page out of one more row than it may hold: the surplus row only tells that there is more.
     *
     * @param cursor the place of a row in the list's order
     */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        return new Page<>(oneMore.subList(0, size), cursor.apply(oneMore.get(size - 1)));
    }

    /** The same page with each item told in another way. */
    public <R> Page<R> map(Function<T, R> translation) {
        return new Page<>(items.stream().map(translation).toList(), next);
    }
}
