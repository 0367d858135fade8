package dk.medspil.casework;

import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Status;
import java.time.Instant;

/**
 * A case that may be the same as another.
 *
 * @param likeness of the words, from 0 to 1, as trigrams compare them
 * @param sameRequester whether the same person asks
 * @param sameOrganisation whether the same organisation asks
 */
public record LikelyDuplicate(
        RequisitionNumber number,
        String title,
        Status status,
        Instant receivedAt,
        String requester,
        double likeness,
        boolean sameRequester,
        boolean sameOrganisation) {}
