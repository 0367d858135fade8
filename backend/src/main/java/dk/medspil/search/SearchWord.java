package dk.medspil.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One word of a query.
 *
 * @param exact as it is spelt and its stem, folded: letters and digits, nothing else
 * @param others stems that stand for it: compounds that it is part of, words that are like it
 */
record SearchWord(Set<String> exact, Set<String> others) {

    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(exact);
        all.addAll(others);
        return all;
    }

    /** One of these, for {@code tsquery}, which takes what stands in quotes as it is. */
    static String anyOf(Set<String> stems) {
        return stems.stream()
                .map(stem -> "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
