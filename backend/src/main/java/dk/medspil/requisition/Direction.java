package dk.medspil.requisition;

/** Which way a message went: in from the requester, or out to them. */
public enum Direction {
    IN,
    OUT
}
