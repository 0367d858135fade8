package dk.medspil.youth;

import dk.medspil.audit.AuditLog;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.CountTargets;
import dk.medspil.programme.CountTargets.CountTarget;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes who the youths were a year after the project's last day: the longest target that counts them. */
@Component
class Forgetting {

    private static final UUID PROJECT = UUID.nameUUIDFromBytes(new byte[] {2});

    private final YouthRows rows;
    private final CountTargets targets;
    private final AuditLog audit;
    private final Clock clock;

    Forgetting(@Lazy YouthRows rows, @Lazy CountTargets targets, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.targets = targets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Any node may do it; a second one finds nothing left. */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT40M")
    @Transactional
    void forget() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        boolean over = targets.of(today, Languages.DANISH).stream()
                .map(CountTarget::to)
                .max(Comparator.naturalOrder())
                .filter(last -> today.isAfter(last.plusYears(1)))
                .isPresent();
        if (over) {
            int forgotten = rows.forgetAll();
            if (forgotten > 0) {
                audit.record("YOUTHS_FORGOTTEN", "YOUTH", PROJECT, null, Map.of("count", String.valueOf(forgotten)));
            }
        }
    }
}
