package dk.medspil.mail;

/** Where a mail stands. */
public enum MailState {
    /** Posted, not tried yet. */
    QUEUED,
    /** A node holds it on a lease and is sending it. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** Will be tried later: the server said «not now», did not answer, or the address has had enough this hour. */
    DEFERRED,
    /** The mail server refused it for good. */
    BOUNCED,
    /** The line was cut after the whole mail was handed over: only a human can tell whether it arrived. */
    UNCERTAIN,
    /** Kept back for a human: it cannot be written, or all tries are used. */
    HELD
}
