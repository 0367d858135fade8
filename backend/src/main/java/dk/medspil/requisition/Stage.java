package dk.medspil.requisition;

/** What the requester is shown of the way that a requisition goes. */
public enum Stage {
    RECEIVED,
    SCREENED,
    ASSIGNED,
    ADVISED,
    CLOSED,
    FOLLOWED_UP
}
