package dk.medspil.method;

/** Where an article of the catalogue stands. */
public enum MethodStatus {
    /** Being written; not handed over. */
    DRAFT,
    /** Handed over. */
    IN_FORCE,
    /** Not handed over any more; cases that had it still name it. */
    RETIRED
}
