package dk.medspil.hours;

import dk.medspil.directory.AreaId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What time is spent on: a main area and, where it applies, a case, a neighbourhood plan and a deliverable.
 *
 * @param plan of a case it is the plan that the case is about
 * @param deliverable the programme's code, «D7»
 */
public record SpentOn(
        MainAreaCode mainArea,
        @Nullable UUID requisition,
        @Nullable AreaId plan,
        @Nullable String deliverable) {

    /** Work in a main area as such. */
    public static SpentOn area(MainAreaCode mainArea) {
        return new SpentOn(mainArea, null, null, null);
    }

    /** Work on a case. */
    public static SpentOn requisition(UUID requisition, @Nullable AreaId plan) {
        return new SpentOn(MainAreaCode.REQUISITIONS, requisition, plan, null);
    }

    /** What makes it a row of its own on a sheet: a case stays one row, whatever place it is about. */
    SpentOn row() {
        return requisition == null ? this : requisition(requisition, null);
    }
}
