package dk.medspil.inbox.mime;

/** The mail is not read: it goes beyond a cap. */
public final class Unreadable extends Exception {

    /** Which cap. */
    public enum Reason {
        TOO_LARGE,
        TOO_DEEP,
        TOO_MANY_PARTS,
        HEADERS_TOO_LONG,
        TOO_SLOW,
        BROKEN
    }

    private final Reason reason;

    Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
