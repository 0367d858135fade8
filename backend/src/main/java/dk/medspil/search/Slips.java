package dk.medspil.search;

import java.util.Collection;
import java.util.List;

/** How many slips of the finger lie between two words: a letter too many, too few, another, or two exchanged. */
final class Slips {

    private static final int SHORTEST = 4;
    private static final int LONG = 6;

    private Slips() {}

    /** Those with the fewest slips from what was typed, if they are few enough for its length. */
    static List<String> nearest(String typed, Collection<String> words, int most) {
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        int allowed = typed.length() < LONG ? 1 : 2;
        int fewest = words.stream()
                .filter(word -> !word.equals(typed))
                .mapToInt(word -> between(typed, word))
                .min()
                .orElse(allowed + 1);
        return fewest > allowed
                ? List.of()
                : words.stream()
                        .filter(word -> between(typed, word) == fewest)
                        .limit(most)
                        .toList();
    }

    static int between(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        int changed = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
