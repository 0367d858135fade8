package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person may follow one case by a link; the token is computed from id and generation, and stored nowhere. */
public record CaseLinkView(
        UUID id,
        RequisitionId requisition,
        PersonId person,
        int generation,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
