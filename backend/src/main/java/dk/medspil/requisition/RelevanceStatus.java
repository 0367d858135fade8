package dk.medspil.requisition;

/** Proposed at screening; confirmed; or awaiting a manager other than the consultant of the case. */
public enum RelevanceStatus {
    PROPOSED,
    PENDING,
    CONFIRMED
}
