package dk.medspil.statistics;

import dk.medspil.requisition.RequisitionSummary;
import org.jspecify.annotations.Nullable;

/**
 * One case as the statistics see it.
 *
 * @param requisition the case at the moment of the refresh
 * @param firstResponseMinutes business minutes from receipt to the first answer by a person; null before it
 * @param leadMinutes business minutes from receipt to the first closure; null while it never closed
 */
record CaseFact(
        RequisitionSummary requisition,
        @Nullable Long firstResponseMinutes,
        @Nullable Long leadMinutes) {}
