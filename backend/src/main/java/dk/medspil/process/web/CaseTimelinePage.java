package dk.medspil.process.web;

import dk.medspil.requisition.TimelineTopic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a case's timeline, newest first.
 *
 * @param next where the next piece begins, to be sent as {@code after}; absent at the end
 * @param counts how many entries of each topic the case has altogether
 */
record CaseTimelinePage(
        List<StaffCase.CaseEntry> items, @Nullable String next, Map<TimelineTopic, Long> counts) {}
