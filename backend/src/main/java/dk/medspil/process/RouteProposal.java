package dk.medspil.process;

import dk.medspil.requisition.Priority;
import java.util.Map;

/**
 * The rule's priority and deadline.
 *
 * @param reasonParams the figures that the reason's wording needs
 */
public record RouteProposal(
        Priority priority, int deadlineWorkingDays, String reasonCode, Map<String, String> reasonParams) {}
