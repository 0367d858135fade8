package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That a requisition was closed: how, by whom, when and why. A reopening ends it; it is never deleted. */
@Entity
@Table(name = "closure")
class Closure implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "requisition_id", nullable = false, updatable = false)
    private UUID requisitionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private ClosureKind kind;

    @Column(name = "author_id", updatable = false)
    private @Nullable UUID authorId;

    @Column(name = "reason", updatable = false)
    private @Nullable String reason;

    @Column(name = "closed_at", nullable = false, updatable = false)
    private Instant closedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Transient
    private boolean isNew = true;

    /** For JPA. */
    protected Closure() {}

    Closure(UUID requisitionId, ClosureKind kind, @Nullable UUID authorId, @Nullable String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.requisitionId = requisitionId;
        this.kind = kind;
        this.authorId = authorId;
        this.reason = reason;
        this.closedAt = now;
    }

    /** The requisition was reopened. */
    void isEnded(String why, PersonId by, Instant now) {
        endedAt = now;
        endedBy = by.value();
        endReason = why;
    }

    ClosureKind kind() {
        return kind;
    }

    @Nullable UUID authorId() {
        return authorId;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Instant endedAt() {
        return endedAt;
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
}
