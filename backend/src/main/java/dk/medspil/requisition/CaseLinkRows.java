package dk.medspil.requisition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links to cases. */
interface CaseLinkRows extends Repository<CaseLink, UUID> {

    CaseLink save(CaseLink link);

    Optional<CaseLink> findById(UUID id);

    Optional<CaseLink> findByRequisitionIdAndPersonId(UUID requisitionId, UUID personId);

    List<CaseLink> findByRequisitionIdOrderByCreatedAt(UUID requisitionId);

    List<CaseLink> findByRequisitionIdInOrderByCreatedAt(Collection<UUID> requisitionIds);

    /** A person's links that work, to open cases and to those closed after that moment, newest case first. */
    @Query("""
            select link from CaseLink link, Requisition requisition
            where link.personId = :person and link.revokedAt is null and requisition.id = link.requisitionId
              and (requisition.closedAt is null or requisition.closedAt > :closedAfter)
            order by requisition.receivedAt desc
            """)
    List<CaseLink> working(UUID person, Instant closedAfter);
}
