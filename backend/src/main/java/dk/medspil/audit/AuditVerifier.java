package dk.medspil.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole audit against its seals and tells which don't fit: an entry was altered, removed or put under. */
@Component
public class AuditVerifier {

    private static final int AT_A_TIME = 100;

    private final Seals seals;

    AuditVerifier(Seals seals) {
        this.seals = seals;
    }

    /**
     * What was found.
     *
     * @param seals how many seals were read
     * @param broken numbers of the seals that don't fit; a missing seal breaks the one after it
     * @param unsealed entries that no seal covers; those of the last minute are to be expected
     */
    public record Finding(long seals, List<Long> broken, long unsealed) {

        public boolean isSound() {
            return broken.isEmpty();
        }
    }

    /** Verifies all seals in order. */
    @Transactional(readOnly = true)
    public Finding verify() {
        List<Long> broken = new ArrayList<>();
        byte[] previous = Seals.BEFORE_THE_FIRST;
        long expected = 1;
        long read = 0;
        List<Seals.Seal> next = seals.after(0, AT_A_TIME);
        while (!next.isEmpty()) {
            for (Seals.Seal seal : next) {
                List<SealedBatch.Row> rows = seals.under(seal.number());
                boolean fits = seal.number() == expected
                        && seal.entries() == rows.size()
                        && MessageDigest.isEqual(seal.signature(), seals.sign(seal.number(), previous, rows));
                if (!fits) {
                    broken.add(seal.number());
                }
                previous = seal.signature();
                expected = seal.number() + 1;
                read++;
            }
            next = seals.after(expected - 1, AT_A_TIME);
        }
        return new Finding(read, broken, seals.uncovered());
    }
}
