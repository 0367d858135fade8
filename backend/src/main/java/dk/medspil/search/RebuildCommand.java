package dk.medspil.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code java -jar medspil.jar --medspil.search.rebuild=true}: forgets all documents and computes them anew,
 * behind the work of the day. What isn't computed yet isn't found.
 */
@Component
@ConditionalOnProperty("medspil.search.rebuild")
class RebuildCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

    private final SearchTable table;
    private final TransactionTemplate transaction;

    RebuildCommand(SearchTable table, TransactionTemplate transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Long marked = transaction.execute(status -> table.forgetAll());
        LOG.info("Search: {} to be computed anew", marked);
    }
}
