package dk.medspil.requisition;

/** How a requisition came in. */
public enum Channel {
    FORM,
    PHONE,
    EMAIL
}
