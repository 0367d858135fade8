package dk.medspil.process;

import dk.medspil.directory.PersonView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form «screening» begins with.
 *
 * @param deadline the proposed deadline if the case is accepted now
 * @param consultants best fit first
 * @param requester the person of the directory whom the request names
 */
public record ScreeningProposal(
        RouteProposal route,
        Instant deadline,
        List<ConsultantProposal> consultants,
        List<CriterionProposal> criteria,
        @Nullable PersonView requester) {}
