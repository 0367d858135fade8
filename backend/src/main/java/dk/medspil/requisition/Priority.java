package dk.medspil.requisition;

/** How soon a requisition is wanted. */
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
