package dk.medspil.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Understands what was typed: words in their stems, with the compounds that they are part of, and, for a word that
 * nobody wrote, those that are like it.
 */
@Component
class SearchWords {

    private static final int MOST_WORDS = 8;
    private static final int MOST_COMPOUNDS = 10;
    private static final int MOST_ALIKE = 3;

    /** Shorter ones are part of nearly everything. */
    private static final int SHORTEST_PART = 4;

    /** Nobody writes longer ones, and the index takes none. */
    private static final int LONGEST = 60;

    /** «2010-42» means the case that is written «2010-0042». */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,3})(?!\\d)");

    /** Words that Danish texts are full of and whose letters are folded, so that the dictionary doesn't know them. */
    private static final Set<String> FOLDED_STOP_WORDS = Set.of("paa", "naar", "ogsaa", "vaere", "vaeret", "saadan");

    private static final String TYPED = """
            select token, case when tokid in (1, 2) then (ts_lexize('danish_stem', token))[1] else token end as stem,
                   tokid in (1, 2) and ts_lexize('danish_stem', token) = '{}' as common
            from ts_parse('default', search_fold(?)) where tokid in (1, 2, 3, 7, 21, 22)
            """;

    private static final String COMPOUNDS = """
            select part, found.word from unnest(?::text[]) as part, lateral (
                select word from search_word
                where (word like part || '%' or word like '%' || part) and word <> part
                order by length(word), word limit ?) as found
            """;

    private static final String ALIKE = """
            select typed, found.word from unnest(?::text[]) as typed, lateral (
                select word from search_word where word % typed
                order by similarity(word, typed) desc, word limit 30) as found
            """;

    private final JdbcTemplate jdbc;

    SearchWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was understood.
     *
     * @param tooCommon whether only words were typed that every text has
     * @param alike whether a word was taken for others that are like it
     */
    record Understood(List<SearchWord> words, boolean tooCommon, boolean alike) {}

    private record Typed(String token, String stem, boolean common) {}

    /**
     * Understands the text.
     *
     * @param generous whether words that do occur are taken for others too, since they weren't found together
     */
    Understood understand(String text, boolean generous) {
        String numbered =
                NUMBER.matcher(text.replaceAll("[\\p{Cc}\\p{Cs}]", " ")).replaceAll(SearchWords::written);
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Typed one : jdbc.query(
                TYPED, (row, index) -> typed(row.getString(1), row.getString(2), row.getBoolean(3)), numbered)) {
            if (typed.size() < MOST_WORDS && one.token().length() <= LONGEST) {
                typed.putIfAbsent(one.token(), one);
            }
        }
        List<Typed> telling =
                typed.values().stream().filter(one -> !one.common()).toList();
        if (telling.isEmpty()) {
            // names like «Hans» are common words too: as they are spelt
            return typed.isEmpty()
                    ? new Understood(List.of(), false, false)
                    : new Understood(
                            typed.values().stream()
                                    .map(one -> new SearchWord(Set.of(one.token()), Set.of()))
                                    .toList(),
                            true,
                            false);
        }
        return understand(telling, generous);
    }

    private static Typed typed(String token, @org.jspecify.annotations.Nullable String stem, boolean common) {
        boolean stopped = common || FOLDED_STOP_WORDS.contains(token);
        return new Typed(token, stem == null ? token : stem, stopped);
    }

    private static String written(MatchResult number) {
        return "%s-%04d".formatted(number.group(1), Integer.parseInt(number.group(2)));
    }

    private Understood understand(List<Typed> telling, boolean generous) {
        Set<String> known = known(telling);
        Map<String, List<String>> compounds = compounds(telling.stream()
                .map(Typed::stem)
                .filter(stem -> stem.length() >= SHORTEST_PART && isWord(stem))
                .toList());
        List<String> unknown = telling.stream()
                .filter(one -> generous || !known.contains(one.stem()) && !known.contains(one.token()))
                .map(Typed::stem)
                .filter(SearchWords::isWord)
                .toList();
        Map<String, List<String>> alike = unknown.isEmpty() ? Map.of() : alike(unknown);
        List<SearchWord> words = new ArrayList<>();
        for (Typed one : telling) {
            Set<String> exact = new LinkedHashSet<>(List.of(one.stem(), one.token()));
            Set<String> others = new LinkedHashSet<>(compounds.getOrDefault(one.stem(), List.of()));
            others.addAll(alike.getOrDefault(one.stem(), List.of()));
            words.add(new SearchWord(exact, others));
        }
        return new Understood(words, false, !alike.isEmpty());
    }

    private static boolean isWord(String stem) {
        return stem.chars().noneMatch(Character::isDigit);
    }

    private Set<String> known(List<Typed> telling) {
        Set<String> asked = new LinkedHashSet<>();
        telling.forEach(one -> asked.addAll(List.of(one.stem(), one.token())));
        return new HashSet<>(
                jdbc.queryForList("select word from search_word where word = any(?)", String.class, (Object)
                        asked.toArray(String[]::new)));
    }

    private Map<String, List<String>> compounds(Collection<String> parts) {
        return parts.isEmpty() ? Map.of() : pairs(COMPOUNDS, parts.toArray(String[]::new), MOST_COMPOUNDS);
    }

    /** For each the ones that take the fewest slips of the finger. */
    private Map<String, List<String>> alike(Collection<String> unknown) {
        Map<String, List<String>> alike = new HashMap<>();
        pairs(ALIKE, (Object) unknown.toArray(String[]::new)).forEach((typed, found) -> {
            List<String> nearest = Slips.nearest(typed, found, MOST_ALIKE);
            if (!nearest.isEmpty()) {
                alike.put(typed, nearest);
            }
        });
        return alike;
    }

    private Map<String, List<String>> pairs(String sql, Object... arguments) {
        Map<String, List<String>> pairs = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    pairs.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(row.getString(2));
                },
                arguments);
        return pairs;
    }

    /** Of these words, those that have one of the stems. */
    Set<String> havingOneOf(Set<String> stems, Collection<String> words) {
        return new HashSet<>(jdbc.queryForList(
                """
                select word from (
                    select word, search_fold(word) as folded from unnest(?::text[]) as word) as folded
                where folded = any(?) or ts_lexize('danish_stem', folded) && ?::text[]
                """,
                String.class,
                words.toArray(String[]::new),
                stems.toArray(String[]::new),
                stems.toArray(String[]::new)));
    }
}
