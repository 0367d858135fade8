package dk.medspil.platform.access;

/** How a person stands to one record. */
public enum Relation {
    /** Needs none: true for every record of the kind. */
    ANY,
    /** It is his: the requester of a case, whoever spent the time. */
    OWN,
    /** He takes part: the case's consultant, a colleague added to it, who works in the main area. */
    PARTICIPANT
}
