package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of a case, and of those that went on in it, newest first, a page at a time. Whoever asks has asked for the
 * cases before.
 */
@Component
@Transactional(readOnly = true)
public class CaseTimeline {

    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    /** A file that later went with a message stands there, and has no line of its own. */
    private static final String SHOWN = """
            (entry.kind <> 'FILE'
             or not exists (select 1 from timeline_file own where own.entry_id = entry.id)
             or exists (select 1 from timeline_file own where own.entry_id = entry.id and not exists (
                            select 1 from timeline_file other join timeline_entry said on said.id = other.entry_id
                            where other.file_id = own.file_id and said.kind <> 'FILE')))
            """;

    private final FileStore files;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseTimeline(FileStore files, JdbcClient jdbc, JsonMapper json) {
        this.files = files;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A place in a timeline: what stands below it happened earlier, or at the same moment and was written before.
     *
     * @param id of the line, or of the mail, that stands there
     */
    public record Place(Instant at, UUID id) {}

    /**
     * The lines of those cases below that place.
     *
     * @param topics only lines of one of these; empty: all
     * @param below null: from the newest
     * @param most so many at most
     */
    public List<TimelineLine> lines(
            Collection<RequisitionId> cases, Collection<TimelineTopic> topics, @Nullable Place below, int most) {
        Map<String, Object> params = new HashMap<>(Map.of("cases", keys(cases), "most", most));
        String from = "";
        if (below != null) {
            from = " and (entry.happened_at, entry.seq) < (:at, coalesce("
                    + "(select last.seq from timeline_entry last where last.id = :place), 9223372036854775807))";
            params.put("at", Moments.column(below.at()));
            params.put("place", below.id());
        }
        List<TimelineLine> bare = jdbc.sql(
                        "select entry.* from timeline_entry entry where entry.requisition_id in (:cases) and " + SHOWN
                                + topics(topics) + from
                                + " order by entry.happened_at desc, entry.seq desc limit :most")
                .params(params)
                .query(this::line)
                .list();
        return withFiles(bare);
    }

    private static String topics(Collection<TimelineTopic> topics) {
        return topics.isEmpty()
                ? ""
                : topics.stream().map(TimelineTopic::condition).collect(Collectors.joining(" or ", " and (", ")"));
    }

    /** How many lines there are of each topic; one statement. */
    public Map<TimelineTopic, Long> counts(Collection<RequisitionId> cases) {
        String columns = List.of(TimelineTopic.values()).stream()
                .map(topic -> "count(*) filter (where " + topic.condition() + ") as " + topic.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " from timeline_entry entry where entry.requisition_id in (:cases) and "
                        + SHOWN)
                .param("cases", keys(cases))
                .query((row, index) -> {
                    Map<TimelineTopic, Long> counts = new EnumMap<>(TimelineTopic.class);
                    for (TimelineTopic topic : TimelineTopic.values()) {
                        counts.put(topic, row.getLong(topic.name()));
                    }
                    return counts;
                })
                .single();
    }

    private static List<UUID> keys(Collection<RequisitionId> cases) {
        return cases.stream().map(RequisitionId::value).toList();
    }

    private List<TimelineLine> withFiles(List<TimelineLine> bare) {
        Map<UUID, List<FileId>> attached = attached(bare);
        if (attached.isEmpty()) {
            return bare;
        }
        Map<FileId, StoredFile> stored = bare.stream()
                .filter(line -> attached.containsKey(line.id()))
                .map(TimelineLine::requisition)
                .distinct()
                .flatMap(id -> files.of(Correspondence.owner(id)).stream())
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return bare.stream()
                .map(line -> line.with(attached.getOrDefault(line.id(), List.of()).stream()
                        .map(stored::get)
                        .filter(Objects::nonNull)
                        .toList()))
                .toList();
    }

    private Map<UUID, List<FileId>> attached(List<TimelineLine> lines) {
        Map<UUID, List<FileId>> byLine = new HashMap<>();
        if (!lines.isEmpty()) {
            jdbc.sql("select entry_id, file_id from timeline_file where entry_id in (:lines)")
                    .param("lines", lines.stream().map(TimelineLine::id).toList())
                    .query(row -> {
                        byLine.computeIfAbsent(row.getObject(1, UUID.class), line -> new ArrayList<>())
                                .add(new FileId(row.getObject(2, UUID.class)));
                    });
        }
        return byLine;
    }

    private TimelineLine line(ResultSet row, int index) throws SQLException {
        UUID author = row.getObject("author_id", UUID.class);
        return new TimelineLine(
                row.getObject("id", UUID.class),
                Moments.instant(row, "happened_at"),
                EntryKind.valueOf(row.getString("kind")),
                author == null ? null : new PersonId(author),
                row.getString("code"),
                json.readValue(row.getString("params"), PARAMS),
                row.getString("body"),
                List.of(),
                new RequisitionId(row.getObject("requisition_id", UUID.class)));
    }
}
