package dk.medspil.inbox;

import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes what fetches from a mailbox; not even made itself where there is no mailbox. */
@Lazy
@Component
class Collectors {

    private final InboxSettings settings;
    private final MailboxRows progress;
    private final MailStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Collectors(
            InboxSettings settings,
            MailboxRows progress,
            MailStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.progress = progress;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Collector of(InboxSettings.Mailbox mailbox) {
        return new Collector(mailbox, settings, progress, store, transaction, clock);
    }
}
