package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person may follow one case by a link. Of the link itself only the generation is kept. */
@Entity
@Table(name = "case_link")
class CaseLink {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "requisition_id", nullable = false, updatable = false)
    private UUID requisitionId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(name = "generation", nullable = false)
    private int generation;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable UUID revokedBy;

    /** For JPA. */
    protected CaseLink() {}

    CaseLink(RequisitionId requisition, PersonId person, Instant now) {
        this.id = UUID.randomUUID();
        this.requisitionId = requisition.value();
        this.personId = person.value();
        this.generation = 1;
        this.createdAt = now;
    }

    /** The link stops to work, also for whoever has it open. */
    void revoke(PersonId by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = by.value();
            generation++;
        }
    }

    /** A new link; all earlier ones of this person to this case stop to work. */
    void renew() {
        generation++;
    }

    /** Lets the person in again, by a new link. */
    void restore() {
        if (revokedAt != null) {
            revokedAt = null;
            revokedBy = null;
            generation++;
        }
    }

    boolean opens(int tokenGeneration) {
        return revokedAt == null && tokenGeneration == generation;
    }

    CaseLinkView view() {
        return new CaseLinkView(
                id, new RequisitionId(requisitionId), new PersonId(personId), generation, createdAt, revokedAt);
    }
}
