package dk.medspil.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows behind the file store. */
@Repository
class FileRows {

    private static final String COLUMNS = "select id, owner_id, name, content_type, size, sha256, stored_at,"
            + " coalesce(series_id, id) as series, version,"
            + " exists (select 1 from file_thumbnail small where small.file_id = stored_file.id"
            + " and small.content is not null) as thumbnail, object_key from stored_file ";

    private final JdbcTemplate jdbc;

    FileRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void addChunk(FileId id, int position, byte[] content) {
        jdbc.update(
                "insert into stored_chunk (file_id, position, content) values (?, ?, ?)",
                id.value(),
                position,
                content);
    }

    void add(StoredFile file, FileOwner owner) {
        jdbc.update(
                """
                insert into stored_file (id, owner_kind, owner_id, name, content_type, size, sha256, stored_at, series_id,
                                         version, object_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                file.id().value(),
                owner.kind(),
                owner.id(),
                file.name(),
                file.contentType(),
                file.size(),
                file.sha256(),
                Timestamp.from(file.at()),
                file.version() == 1 ? null : file.series().value(),
                file.version(),
                file.objectKey());
    }

    /** The number of that file's newest version. */
    int newestVersion(FileId series) {
        Integer newest = jdbc.queryForObject(
                "select coalesce(max(version), 1) from stored_file where series_id = ?", Integer.class, series.value());
        return newest == null ? 1 : newest;
    }

    Optional<StoredFile> find(FileOwner owner, FileId id) {
        return jdbc
                .query(
                        COLUMNS + "where id = ? and owner_kind = ? and owner_id = ?",
                        FileRows::file,
                        id.value(),
                        owner.kind(),
                        owner.id())
                .stream()
                .findFirst();
    }

    /** Lets nobody else add to this owner until the end of the transaction, so that two together keep the quota. */
    void lock(FileOwner owner) {
        long key = owner.id().getMostSignificantBits() ^ owner.id().getLeastSignificantBits();
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, key);
    }

    long used(FileOwner owner) {
        Long used = jdbc.queryForObject(
                "select coalesce(sum(size), 0) from stored_file where owner_kind = ? and owner_id = ?",
                Long.class,
                owner.kind(),
                owner.id());
        return used == null ? 0 : used;
    }

    long count(FileOwner owner) {
        Long count = jdbc.queryForObject(
                "select count(*) from stored_file where owner_kind = ? and owner_id = ?",
                Long.class,
                owner.kind(),
                owner.id());
        return count == null ? 0 : count;
    }

    Optional<byte[]> chunk(FileId id, int position) {
        return jdbc
                .query(
                        "select content from stored_chunk where file_id = ? and position = ?",
                        (row, index) -> row.getBytes(1),
                        id.value(),
                        position)
                .stream()
                .findFirst();
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.query(COLUMNS + "where id = ?", FileRows::file, id.value()).stream()
                .findFirst();
    }

    List<StoredFile> of(FileOwner owner) {
        return jdbc.query(
                COLUMNS + "where owner_kind = ? and owner_id = ? order by stored_at, id",
                FileRows::file,
                owner.kind(),
                owner.id());
    }

    /** The files of several owners of one kind, in the order of their arrival. */
    Map<UUID, List<StoredFile>> of(String kind, Collection<UUID> owners) {
        Map<UUID, List<StoredFile>> byOwner = new HashMap<>();
        jdbc.query(
                COLUMNS + "where owner_kind = ? and owner_id = any(?) order by stored_at, id",
                row -> {
                    byOwner.computeIfAbsent(row.getObject("owner_id", UUID.class), owner -> new ArrayList<>())
                            .add(file(row, 0));
                },
                kind,
                owners.toArray(UUID[]::new));
        return byOwner;
    }

    /** The oldest of those types of which none was made or tried. */
    List<StoredFile> withoutThumbnail(Collection<String> types, int most) {
        return jdbc.query(COLUMNS + """
                where content_type = any(?)
                  and not exists (select 1 from file_thumbnail small where small.file_id = stored_file.id)
                order by stored_at limit ?
                """, FileRows::file, types.toArray(String[]::new), most);
    }

    /** Keeps what was made, or that none could be made; nothing if the file is gone or has one. */
    void addThumbnail(FileId id, byte @Nullable [] content) {
        jdbc.update("""
                insert into file_thumbnail (file_id, content) select id, ?::bytea from stored_file where id = ?
                on conflict do nothing
                """, content, id.value());
    }

    Optional<byte[]> thumbnail(FileId id) {
        return jdbc
                .query(
                        "select content from file_thumbnail where file_id = ? and content is not null",
                        (row, index) -> row.getBytes(1),
                        id.value())
                .stream()
                .findFirst();
    }

    void reassign(FileOwner from, FileOwner to) {
        jdbc.update(
                "update stored_file set owner_kind = ?, owner_id = ? where owner_kind = ? and owner_id = ?",
                to.kind(),
                to.id(),
                from.kind(),
                from.id());
    }

    /** Removes the owner's file, and notes the object that is to go after it; empty if there is no such file. */
    List<StoredFile> remove(FileOwner owner, FileId id) {
        List<StoredFile> gone = find(owner, id).map(List::of).orElseGet(List::of);
        return remove(gone);
    }

    /** Removes all files of the owner, and notes the objects that are to go after them. */
    List<StoredFile> remove(FileOwner owner) {
        return remove(of(owner));
    }

    private List<StoredFile> remove(List<StoredFile> gone) {
        if (!gone.isEmpty()) {
            jdbc.update(
                    """
                    with gone as (delete from stored_file where id = any(?) returning object_key)
                    insert into object_to_remove (object_key) select object_key from gone where object_key is not null
                    on conflict do nothing
                    """, (Object) gone.stream().map(file -> file.id().value()).toArray(UUID[]::new));
        }
        return gone;
    }

    private static StoredFile file(ResultSet row, int index) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant(),
                new FileId(row.getObject("series", UUID.class)),
                row.getInt("version"),
                row.getBoolean("thumbnail"),
                row.getString("object_key"));
    }
}
