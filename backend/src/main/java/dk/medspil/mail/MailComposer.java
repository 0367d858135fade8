package dk.medspil.mail;

import java.util.List;

/** Writes a mail when it is about to leave. {@code notification} is the one who knows the words. */
public interface MailComposer {

    /**
     * The words of the mail as things stand now. Called inside a read-only transaction; may be called again for the
     * same mail when the first try failed.
     *
     * @throws MailNotWanted if the matter has moved on and the mail would only confuse
     */
    ComposedMail compose(OutgoingMail mail);

    /**
     * The words of all mails of a round, in order; what their matters are is read together.
     *
     * @throws MailNotWanted as {@link #compose}, if it is so of any
     */
    default List<ComposedMail> composeAll(List<OutgoingMail> mails) {
        return mails.stream().map(this::compose).toList();
    }
}
