package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requisitions are looked for; what is empty narrows nothing. Days are Copenhagen's, the last day belongs to the
 * range. «Closed» means closed for the first time, as in all figures.
 *
 * @param task a step of the process that the case has passed, by its kind on the work list; passed on one of the days
 *     from {@code taskFrom} to {@code taskTo}
 * @param answered whether a person of the office has given a first response
 * @param tags one of these is on it
 * @param text words of the title or description, or a number
 */
public record RequisitionFilter(
        @Nullable String text,
        Set<Status> statuses,
        Set<Subject> subjects,
        @Nullable RequisitionKind kind,
        @Nullable AreaId area,
        @Nullable PersonId consultant,
        @Nullable PersonId requester,
        Set<ClosureKind> closures,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable Stage stage,
        @Nullable String task,
        @Nullable LocalDate taskFrom,
        @Nullable LocalDate taskTo,
        @Nullable Boolean answered,
        @Nullable Boolean relevancePending,
        Set<String> tags) {}
