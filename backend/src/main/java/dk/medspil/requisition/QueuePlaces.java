package dk.medspil.requisition;

import java.util.Optional;

/** Known to whoever keeps the work list: where a case stands that waits for capacity. */
public interface QueuePlaces {

    /** Nothing for a case that doesn't wait for capacity. */
    Optional<QueuePlace> placeOf(RequisitionId id);
}
