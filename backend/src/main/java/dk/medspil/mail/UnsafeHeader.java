package dk.medspil.mail;

/** A value that was to stand in a mail header carries a line break or another control character, or is no address. */
public class UnsafeHeader extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsafeHeader(String field) {
        // the value itself stays out of the text, which ends up in logs
        super("not fit for a mail header: " + field);
    }
}
