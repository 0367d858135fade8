package dk.medspil.inbox;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Where a mail can be handed in as it is, by whoever has one: it goes the way of every fetched mail. */
@Lazy
@Service
public class FrontDoor {

    private static final String MAILBOX = "front-door";

    private final MailStore store;

    FrontDoor(MailStore store) {
        this.store = store;
    }

    /**
     * Keeps the mail, and has it read soon.
     *
     * @param raw as RFC 5322 has it
     * @return false if it is here already
     */
    public boolean deliver(byte[] raw) {
        return store.keep(new MailPlace(MAILBOX, null, null), raw, null).isPresent();
    }
}
