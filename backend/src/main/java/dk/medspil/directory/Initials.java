package dk.medspil.directory;

import java.util.Locale;

/** How a person is shown where there is no room for his name. */
public final class Initials {

    private Initials() {}

    /** First letters of the first and the last word, in capitals; a question mark for no name. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "?";
        }
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
