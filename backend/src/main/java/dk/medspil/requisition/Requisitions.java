package dk.medspil.requisition;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The requisitions of the office. */
interface Requisitions extends Repository<Requisition, UUID> {

    Requisition save(Requisition requisition);

    /** Writes all that changed, of this and every other room, to the database. */
    void flush();

    Optional<Requisition> findById(UUID id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select requisition from Requisition requisition where requisition.id = :id")
    Optional<Requisition> take(UUID id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select requisition from Requisition requisition"
            + " where requisition.numberYear = :year and requisition.numberSerial = :serial")
    Optional<Requisition> take(int year, int serial);

    Optional<Requisition> findByNumberYearAndNumberSerial(int year, int serial);
}
