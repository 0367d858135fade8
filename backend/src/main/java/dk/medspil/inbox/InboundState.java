package dk.medspil.inbox;

/** Where a mail that came in stands. */
public enum InboundState {
    /** Kept as it came, not read yet. */
    STORED,
    /** On its case, or a requisition of its own. */
    ON_CASE,
    /** A person has to say where it belongs. */
    REVIEW,
    /** It could not be read, or not be entered. */
    QUARANTINE,
    /** No person wrote it: nothing comes of it but, at most, the mark of a bounce. */
    AUTOMATIC,
    /** Somebody said that it is not for us. */
    DISMISSED
}
