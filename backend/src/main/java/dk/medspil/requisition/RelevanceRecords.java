package dk.medspil.requisition;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What all requisitions count for. */
interface RelevanceRecords extends Repository<RelevanceRecord, UUID> {

    RelevanceRecord save(RelevanceRecord row);

    List<RelevanceRecord> findByRequisitionIdOrderByCriterion(UUID requisitionId);
}
