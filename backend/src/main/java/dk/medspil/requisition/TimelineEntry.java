package dk.medspil.requisition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * One line of what happened in a case. Written once, never changed. What the office did stands as a code with
 * parameters, worded by the screen in the reader's language; what people wrote stands as they wrote it. People are ids.
 */
@Entity
@Immutable
@Table(name = "timeline_entry")
@SQLInsert(sql = TimelineEntry.INSERT)
class TimelineEntry implements Persistable<UUID> {

    /** A line marks its case as changed, in the same round trip; see {@link ChangedCases}. Columns in Hibernate's order. */
    static final String INSERT = """
            with line as (
                insert into timeline_entry (happened_at, author_id, code, kind, params, requisition_id, body, id)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning requisition_id)
            insert into case_fact_stale (requisition_id) select requisition_id from line
            on conflict (requisition_id) do update set requisition_id = excluded.requisition_id
            """;

    @Id
    private UUID id;

    @Column(name = "requisition_id", nullable = false)
    private UUID requisitionId;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private EntryKind kind;

    @Column(name = "author_id")
    private @Nullable UUID authorId;

    @Column(name = "code", nullable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "params", nullable = false)
    private Map<String, String> params;

    @Column(name = "body")
    private @Nullable String text;

    /** The order in which all lines were written; the database counts, and queries sort by it. */
    @SuppressWarnings("unused")
    @Column(name = "seq", insertable = false, updatable = false)
    private long seq;

    @Transient
    private boolean isNew = true;

    /** For JPA. */
    protected TimelineEntry() {}

    TimelineEntry(
            UUID requisitionId,
            Instant at,
            EntryKind kind,
            @Nullable UUID authorId,
            TimelineCode code,
            Map<String, String> params,
            @Nullable String text) {
        this.id = UUID.randomUUID();
        this.requisitionId = requisitionId;
        this.at = at;
        this.kind = kind;
        this.authorId = authorId;
        this.code = code.written();
        this.params = Map.copyOf(params);
        this.text = text;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void isKnown() {
        isNew = false;
    }

    UUID requisitionId() {
        return requisitionId;
    }

    Instant at() {
        return at;
    }

    EntryKind kind() {
        return kind;
    }

    @Nullable UUID authorId() {
        return authorId;
    }

    String code() {
        return code;
    }

    Map<String, String> params() {
        return params;
    }

    @Nullable String text() {
        return text;
    }
}
