package dk.medspil.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The documents, the words that occur in them, and the list of what is stale. */
@Repository
class SearchTable {

    /** The columns as rows; what is there already in the same words is left alone. */
    private static final String WRITE = """
            with given as (
                select * from unnest(?::text[], ?::uuid[], ?::uuid[], cast(?::text[] as timestamptz[]), ?::boolean[], ?::uuid[],
                                     ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as given(kind, id, requisition_id, at, internal, requester_id, organisation_id, area_id, status,
                             title, names, body)
            ), written as (
                insert into search_document (kind, id, requisition_id, at, internal, requester_id, organisation_id,
                                             area_id, status, title, names, body, words)
                select given.*, search_words(kind, at, title, names, body) from given
                where not exists (
                    select 1 from search_document known
                    where known.kind = given.kind and known.id = given.id and known.internal = given.internal
                      and known.title = given.title and known.names = given.names and known.body = given.body)
                on conflict (kind, id) do update set
                    at = excluded.at, internal = excluded.internal, title = excluded.title, names = excluded.names,
                    body = excluded.body, words = excluded.words
                returning words
            )
            insert into search_word (word)
            select distinct word from written, unnest(tsvector_to_array(words)) as word
            where word ~ '^[^0-9]{3,40}$'
            order by word
            on conflict do nothing
            """;

    private static final String FACTS = """
            update search_document document
            set status = now.status, area_id = now.area_id, requester_id = now.requester_id,
                organisation_id = now.organisation_id
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[])
                as now(requisition_id, status, area_id, requester_id, organisation_id)
            where document.requisition_id = now.requisition_id
              and (document.status, document.area_id, document.requester_id, document.organisation_id)
                  is distinct from (now.status, now.area_id, now.requester_id, now.organisation_id)
            """;

    private final JdbcTemplate jdbc;

    SearchTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks what changed. An older mark is locked until this change is committed: else a refresh could take it, read
     * the state before the change, and leave the change without a mark. Always in one order, so that two never wait
     * for each other.
     */
    void mark(Collection<SearchMark> marks) {
        List<SearchMark> sorted = marks.stream().sorted().toList();
        jdbc.update("""
                insert into search_stale (kind, id) select * from unnest(?::text[], ?::uuid[])
                on conflict (kind, id) do update set kind = excluded.kind
                """, texts(sorted, mark -> mark.kind().name()), ids(sorted, SearchMark::id));
    }

    /** Forgets everything and marks everything; returns how much that is. */
    long forgetAll() {
        jdbc.update("delete from search_document");
        jdbc.update("delete from search_word");
        Long marked = jdbc.queryForObject("select search_mark_all()", Long.class);
        return marked == null ? 0 : marked;
    }

    /** Marks the cases that bear the name of one of these people or organisations. */
    void markCasesOf(Collection<UUID> renamed) {
        jdbc.update("""
                insert into search_stale (kind, id)
                select 'CASE', id from search_document
                where kind = 'CASE' and (requester_id = any(?) or organisation_id = any(?))
                order by id
                on conflict (kind, id) do update set kind = excluded.kind
                """, keys(renamed), keys(renamed));
    }

    /** Takes marks off the list, none that another node holds. */
    List<SearchMark> take(int most) {
        return jdbc.query(
                """
                delete from search_stale where (kind, id) in (
                    select kind, id from search_stale limit ? for update skip locked)
                returning kind, id
                """,
                (row, index) -> new SearchMark(SearchKind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                most);
    }

    /** The titles of these documents of a kind, to see who is called otherwise now. */
    List<SearchDocument> titles(SearchKind kind, Collection<UUID> ids) {
        return jdbc.query(
                "select id, title from search_document where kind = ? and id = any(?)",
                (row, index) -> SearchDocument.of(kind, row.getObject(1, UUID.class), row.getString(2), "", ""),
                kind.name(),
                keys(ids));
    }

    /** Writes the documents and the words in them. */
    void write(List<SearchDocument> documents) {
        jdbc.update(
                WRITE,
                texts(documents, document -> document.kind().name()),
                ids(documents, SearchDocument::id),
                ids(documents, SearchDocument::requisition),
                texts(documents, document -> document.at().toString()),
                documents.stream().map(SearchDocument::internal).toArray(Boolean[]::new),
                ids(documents, SearchDocument::requester),
                ids(documents, SearchDocument::organisation),
                ids(documents, SearchDocument::area),
                texts(documents, SearchDocument::status),
                texts(documents, SearchDocument::title),
                texts(documents, SearchDocument::names),
                texts(documents, SearchDocument::body));
    }

    /** Writes where the cases stand to all that belongs to them. */
    void writeFacts(List<SearchDocument> cases) {
        jdbc.update(
                FACTS,
                ids(cases, SearchDocument::id),
                texts(cases, SearchDocument::status),
                ids(cases, SearchDocument::area),
                ids(cases, SearchDocument::requester),
                ids(cases, SearchDocument::organisation));
    }

    /** Removes the documents of these cases except those that are still there. */
    void removeOfCases(Collection<UUID> requisitions, Collection<UUID> except) {
        jdbc.update(
                "delete from search_document where requisition_id = any(?) and id <> all(?)",
                keys(requisitions),
                keys(except));
    }

    void remove(SearchKind kind, Collection<UUID> ids) {
        jdbc.update("delete from search_document where kind = ? and id = any(?)", kind.name(), keys(ids));
    }

    private static UUID[] keys(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static <T> @Nullable UUID[] ids(List<T> rows, Function<T, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
