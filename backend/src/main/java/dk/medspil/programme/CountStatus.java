package dk.medspil.programme;

/** What may be said about a criterion that counts. */
public enum CountStatus {
    /** The target is reached. */
    MET,
    /** As many as the days that have gone ask for. */
    ON_PACE,
    BEHIND,
    /** The first thirty days. */
    TOO_EARLY,
    /** The days are over. */
    NOT_MET
}
