package dk.medspil.requisition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All closures, also those that a reopening ended. */
interface Closures extends Repository<Closure, UUID> {

    Closure save(Closure closure);

    /** The one that holds. */
    Optional<Closure> findByRequisitionIdAndEndedAtIsNull(UUID requisitionId);

    List<Closure> findByRequisitionIdOrderByClosedAt(UUID requisitionId);
}
