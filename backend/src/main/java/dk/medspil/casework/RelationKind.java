package dk.medspil.casework;

/** How two cases belong together. */
public enum RelationKind {
    /** The one goes on where the other ended. */
    FOLLOWS,
    /** Both are about the same matter. */
    SAME_MATTER,
    /** The one was sent twice. */
    DUPLICATE
}
