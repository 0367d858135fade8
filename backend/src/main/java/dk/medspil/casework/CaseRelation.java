package dk.medspil.casework;

import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that belongs to another one, seen from there.
 *
 * @param id null for a case that was merged with it
 * @param earlier of {@link RelationKind#FOLLOWS}: whether this is the one that is followed
 * @param merged whether this one goes on in the other
 * @param hoursMinutes time spent on it, in whole minutes
 */
public record CaseRelation(
        @Nullable UUID id,
        RelationKind kind,
        boolean earlier,
        boolean merged,
        RequisitionNumber number,
        String title,
        Status status,
        @Nullable ClosureKind closure,
        long hoursMinutes) {}
