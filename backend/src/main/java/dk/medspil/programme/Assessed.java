package dk.medspil.programme;

import java.time.Instant;

/**
 * A criterion of a period as counted, live or frozen.
 *
 * @param at the moment of the counts
 * @param periodOver whether the period's last day has passed at that moment
 */
record Assessed(
        ReportingPeriod period, CriterionDefinition definition, Tallies tallies, Instant at, boolean periodOver) {

    boolean frozen() {
        return period.frozenAt() != null;
    }

    /** Period and all follow-ups have ended and no decision is missing; or it was frozen as it stood. */
    boolean ended() {
        return frozen() || (periodOver && tallies.relevanceMissing() == 0 && tallies.stillRunning() == 0);
    }

    ShareFigure figure() {
        return tallies.figure(definition.target());
    }
}
