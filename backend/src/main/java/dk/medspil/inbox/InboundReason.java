package dk.medspil.inbox;

import dk.medspil.inbox.mime.Unreadable;

/** Why a mail is where it is; the screen words it. */
public enum InboundReason {
    /** It is about a case in which its sender takes no part. */
    NOT_OF_CASE,
    /** One of our own people wrote it. */
    STAFF_SENDER,
    /** It is about a case that is closed. */
    CASE_CLOSED,
    /** Nothing is written in it. */
    EMPTY,
    /** Its sender has made many requisitions within the hour: perhaps a machine. */
    TOO_MANY,
    /** It says no sender whom one could answer. */
    NO_SENDER,
    TOO_LARGE,
    /** The mail server failed three times to hand it out; it is still there. */
    NOT_FETCHED,
    TOO_DEEP,
    TOO_MANY_PARTS,
    HEADERS_TOO_LONG,
    TOO_SLOW,
    BROKEN,
    /** Whoever read it died, three times. */
    READING_DIED,
    /** It was read, and entering it failed three times. */
    NOT_ENTERED,
    /** A mail of ours came back. */
    BOUNCE,
    /** It says itself that a machine wrote it. */
    MACHINE;

    static InboundReason of(Unreadable.Reason cap) {
        return valueOf(cap.name());
    }
}
