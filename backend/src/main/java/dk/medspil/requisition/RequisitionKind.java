package dk.medspil.requisition;

/** Set at screening: a requisition that is worked on, or advice answered at once. */
public enum RequisitionKind {
    REQUISITION,
    ADVICE
}
