package dk.medspil.mail;

/** The matter has moved on: a mail that waits in the outbox should not leave any more. It is kept as HELD. */
public class MailNotWanted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason why, for the administrator's list; no personal data */
    public MailNotWanted(String reason) {
        super(reason);
    }
}
