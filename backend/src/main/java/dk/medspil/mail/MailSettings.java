package dk.medspil.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the house. The mail server itself is set by {@code spring.mail.*}.
 *
 * @param from who writes, as in a From header
 * @param replyTo where answers go; null: to {@code from}
 * @param replyTags true: answers go to {@code local+tag@domain}, and the mailbox of that address takes them
 * @param returnPath where mails come back that nobody takes; null: to the address of {@code from}. The mailbox that
 *     Medspil reads belongs here; {@code <>} has them come back to nobody
 * @param domain right half of every Message-ID; null: the domain of {@code from}
 * @param held true: nothing leaves, everything waits; for the first start after a restore
 * @param courier false: this node sends nothing by itself
 * @param poll how often a node looks for due mail when nobody rings
 * @param gather how long the courier waits after the bell, so that mails posted together leave together
 * @param batch how many mails one round takes
 * @param lease how long a node has a mail for itself; a dead node's mails are taken over after it
 * @param tries how often a mail is tried before a human must look
 * @param perHour automatic mails an address gets in an hour at most; the rest waits
 * @param keep how long a sent mail's row is kept where no case's timeline shows it
 */
@ConfigurationProperties("medspil.mail")
record MailSettings(
        @DefaultValue("TaskForce Integration <taskforce@medspil.example>")
        String from,

        @Nullable String replyTo,
        @DefaultValue("false") boolean replyTags,
        @Nullable String returnPath,
        @Nullable String domain,
        @DefaultValue("false") boolean held,
        @DefaultValue("true") boolean courier,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("50ms") Duration gather,
        @DefaultValue("20") int batch,
        @DefaultValue("40s") Duration lease,
        @DefaultValue("5") int tries,
        @DefaultValue("5") int perHour,
        @DefaultValue("400d") Duration keep) {

    /** The right half of every Message-ID. */
    String messageIdDomain() {
        return domain != null ? domain : HeaderText.domainOf(HeaderText.mailbox(from));
    }
}
