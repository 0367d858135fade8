package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Every path of both models, on the real engine and database, with the timers fired by hand. */
class ProcessPathsTest {

    private static final PathEngine PATHS = new PathEngine();

    @Nested
    class HandlingARequisition extends RequisitionPaths {
        HandlingARequisition() {
            super(PATHS);
        }
    }

    @Nested
    class FollowingUp extends FollowUpPaths {
        FollowingUp() {
            super(PATHS);
        }
    }

    @AfterAll
    static void everyFlowWasTaken() {
        PATHS.close();
        System.out.println("paths.flows_taken_pct: " + PATHS.coverage.takenPercent());
        assertThat(PATHS.coverage.flows()).isGreaterThan(60);
        assertThat(PATHS.coverage.notTaken()).isEmpty();
    }
}
