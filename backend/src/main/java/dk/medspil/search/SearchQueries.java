package dk.medspil.search;

import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Relation;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.CaseSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Asks the index of each kind. Of a word that stands in a hundred thousand texts nobody reads more than the newest: so it
 * is asked of the last week first, then of wider and wider spans, and a kind is done when it has enough.
 */
@Repository
class SearchQueries {

    /** So many are counted and weighed; where there are more, it says so. */
    static final int ENOUGH = 200;

    /** How many are looked at within one span of time at the most. */
    private static final int LOOKED_AT = 600;

    /** Weighed by their words alone; the rest is read of those that are shown. */
    private static final String FIND = """
            select kind, document.id, requisition_id, document.at, title, names, left(body, 4000) as body, found, rank
            from (select id, at, count(*) over () as found,
                         2 * ts_rank(words, cast(:exact as tsquery), 1) + ts_rank(words, cast(:query as tsquery), 1) as rank
                  from (select id, at, words from search_document
                        where kind = '%1$s' and words @@ cast(:%1$s as tsquery) and %2$s
                        limit :looked) as looked
                  order by rank desc, at desc, id
                  limit :size) as best
            join search_document as document on document.kind = '%1$s' and document.id = best.id
            """;

    private final JdbcClient jdbc;
    private final CaseSight sight;
    private final Clock clock;

    SearchQueries(JdbcClient jdbc, CaseSight sight, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /** A document that was found, and how many of its kind were. */
    record Found(
            SearchKind kind,
            UUID id,
            @Nullable UUID requisition,
            Instant at,
            String title,
            String names,
            String body,
            int count) {}

    /**
     * For this transaction: the index is always the way, whatever the planner believes of a query that it cannot see;
     * and one letter wrong in a short word is still a likeness.
     */
    void prepare() {
        jdbc.sql("""
                        select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
                               set_config('work_mem', '32MB', true),
                               set_config('pg_trgm.similarity_threshold', '0.25', true)
                        """).query((row, index) -> index).list();
    }

    /** What is found of these kinds, the best first; within what the caller may see. */
    Map<SearchKind, List<Found>> find(
            List<SearchWord> words, Collection<SearchKind> kinds, SearchFilter filter, int size) {
        Map<SearchKind, List<Found>> found = new EnumMap<>(SearchKind.class);
        List<SearchKind> open = List.copyOf(kinds);
        List<SearchSpan> spans = SearchSpan.widening(filter, clock.instant());
        for (int wide = 0; wide < spans.size() && !open.isEmpty(); wide++) {
            Map<SearchKind, List<Found>> here = ask(words, open, spans.get(wide), filter, size).stream()
                    .collect(Collectors.groupingBy(
                            Found::kind, () -> new EnumMap<>(SearchKind.class), Collectors.toList()));
            found.putAll(here);
            open = open.stream()
                    .filter(kind -> kind.isOfACase()
                            && here.getOrDefault(kind, List.of()).stream().noneMatch(one -> one.count() >= ENOUGH))
                    .toList();
        }
        return found;
    }

    /** People, organisations and methods are of no time: they are looked for once, among all. */
    private List<Found> ask(
            List<SearchWord> words, List<SearchKind> kinds, SearchSpan span, SearchFilter filter, int size) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        narrow(filter, conditions, params);
        conditions.add(visible());
        String condition = String.join(" and ", conditions);
        String query = words.stream().map(word -> SearchWord.anyOf(word.all())).collect(Collectors.joining(" & "));
        params.putAll(sight.params());
        params.put("query", query);
        params.put(
                "exact",
                words.stream().map(word -> SearchWord.anyOf(word.exact())).collect(Collectors.joining(" & ")));
        kinds.forEach(kind -> params.put(kind.name(), kind.isOfACase() ? span.query() + query : query));
        params.put("looked", LOOKED_AT);
        params.put("size", size);
        return jdbc.sql(kinds.stream()
                        .map(kind -> FIND.formatted(kind.name(), condition))
                        .collect(Collectors.joining(" union all ", "", " order by rank desc, at desc, id")))
                .params(params)
                .query(SearchQueries::found)
                .list();
    }

    /**
     * What belongs to a case: to whoever may see the case, and the office's own only to whoever may work on it. Whether
     * a case is confidential is asked of the case itself, for a document is a moment older; only then it is looked at.
     */
    private String visible() {
        String own = Access.where(Right.SEE, RecordKind.REQUISITION, Map.of(Relation.OWN, "requester_id = :caller"));
        String office = Access.where(Right.HANDLE, RecordKind.REQUISITION, Map.of());
        return "(requisition_id is null or ((not internal and %s) or (internal and %s)) and %s)"
                .formatted(own, office, notHidden());
    }

    private String notHidden() {
        return "coalesce((select (" + sight.where() + ") is true from requisition"
                + " where requisition.id = search_document.requisition_id and requisition.confidential), true)";
    }

    private static void narrow(SearchFilter filter, List<String> conditions, Map<String, Object> params) {
        if (!filter.statuses().isEmpty()) {
            conditions.add("status = any(:statuses)");
            params.put("statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.area() != null) {
            conditions.add("area_id = :area");
            params.put("area", filter.area().value());
        }
        if (filter.from() != null) {
            conditions.add("at >= :from");
            params.put("from", midnight(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("at < :to");
            params.put("to", midnight(filter.to().plusDays(1)));
        }
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Office.ZONE).toInstant());
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        return new Found(
                SearchKind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("requisition_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("title"),
                row.getString("names"),
                row.getString("body"),
                row.getInt("found"));
    }
}
