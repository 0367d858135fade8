package dk.medspil.requisition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The requisitions of the office. */
interface Requisitions extends Repository<Requisition, UUID> {

    Requisition save(Requisition requisition);

    /** Writes all that changed, of this and every other room, to the database. */
    void flush();

    Optional<Requisition> findById(UUID id);

    Optional<Requisition> findByNumberYearAndNumberSerial(int year, int serial);

    List<Requisition> findByIdIn(Collection<UUID> ids);
}
