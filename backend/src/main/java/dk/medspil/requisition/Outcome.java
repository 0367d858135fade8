package dk.medspil.requisition;

/** How the advice ended, in the words of the consultant. */
public enum Outcome {
    SOLVED,
    PARTLY_SOLVED,
    NOT_SOLVED
}
