package dk.medspil.demo.mailbox;

/**
 * A mail as the demo's server took it; HTML is empty when there was none.
 *
 * @param messageId of the mail; empty when it has none
 * @param replyTo the address that answers go to
 * @param threadIds its References and its own Message-ID, as an answer to it names them
 */
record ReceivedMail(
        String from,
        String to,
        String subject,
        String text,
        String html,
        String messageId,
        String replyTo,
        String threadIds) {}
