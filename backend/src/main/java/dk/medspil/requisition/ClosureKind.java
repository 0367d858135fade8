package dk.medspil.requisition;

/** Why a requisition was closed. */
public enum ClosureKind {
    CONCLUDED,
    ANSWERED,
    REFERRED,
    DECLINED,
    LAPSED,
    WITHDRAWN,
    MERGED;

    /** Whether advice was given before the closure: only then is the requester in scope of the success criteria. */
    public boolean advised() {
        return this == CONCLUDED || this == ANSWERED;
    }
}
