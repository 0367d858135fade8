package dk.medspil.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts texts into pieces at the words that were searched for. */
final class Highlights {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int BEFORE = 60;
    private static final int LONG = 220;

    private final Set<String> hits;

    /** @param hits the words that count as hits, in small letters */
    Highlights(Set<String> hits) {
        this.hits = hits;
    }

    /** The different words of these texts, in small letters. */
    static Set<String> words(Collection<String> texts) {
        Set<String> words = new TreeSet<>();
        for (String text : texts) {
            WORD.matcher(text).results().forEach(word -> words.add(small(word.group())));
        }
        return words;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The whole text. */
    List<SearchPiece> in(String text) {
        List<SearchPiece> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            if (hits.contains(small(word.group()))) {
                if (word.start() > done) {
                    pieces.add(new SearchPiece(text.substring(done, word.start()), false));
                }
                pieces.add(new SearchPiece(word.group(), true));
                done = word.end();
            }
        }
        if (done < text.length()) {
            pieces.add(new SearchPiece(text.substring(done), false));
        }
        return pieces;
    }

    /** The part of the text around the first hit; its beginning if there is none. */
    List<SearchPiece> around(String text) {
        int hit = WORD.matcher(text)
                .results()
                .filter(word -> hits.contains(small(word.group())))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
        int from = hit <= BEFORE ? 0 : wordAfter(text, hit - BEFORE, hit);
        int to = from + LONG >= text.length() ? text.length() : wordBefore(text, from + LONG);
        String part = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return in((from > 0 ? "… " : "") + part + (to < text.length() ? " …" : ""));
    }

    private static int wordAfter(String text, int from, int most) {
        int space = text.indexOf(' ', from);
        int start = space < 0 || space > most ? from : space + 1;
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int wordBefore(String text, int to) {
        int space = text.lastIndexOf(' ', to);
        int end = space < to - BEFORE ? to : space;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
