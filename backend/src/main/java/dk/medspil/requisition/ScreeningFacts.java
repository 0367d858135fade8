package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the one who screens has found.
 *
 * @param deadline when the advice is to be finished, if one is set
 * @param requester the person of the directory, confirmed
 * @param consultant who takes the case, if screened and assigned in one go
 */
public record ScreeningFacts(
        RequisitionKind kind,
        Subject subject,
        AreaId area,
        Priority priority,
        @Nullable Instant deadline,
        PersonId requester,
        List<RelevanceDecision> proposedRelevance,
        @Nullable PersonId consultant) {}
