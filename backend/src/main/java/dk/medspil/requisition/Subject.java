package dk.medspil.requisition;

/** What a requisition is about: the three typical subjects of the programme, or another. */
public enum Subject {
    CONTACT,
    COLLABORATION,
    APPLICATION,
    OTHER
}
